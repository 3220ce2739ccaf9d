// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/folder_scan.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <unistd.h>
#include <unordered_set>
#include <utility>

#include "base/files/paths.h"
#include "indexer/scan/sidecar.h"
#include "indexer/scan/walked_names.h"

namespace osint {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

std::string reason(int error) { return "cannot be read: " + std::generic_category().message(error); }

std::string target_or_unknown(const Link& link) {
  return link.target.empty() ? "an unknown place" : link.target;
}

// Walks all roots first, and then follows links in the order of their paths. Which of two paths to one file
// is taken must not depend on the order in which a file system lists its folders.
class Walk {
 public:
  explicit Walk(const ScanRules& rules) : rules_(rules) {}

  std::vector<FolderScan> run(const std::vector<std::string>& roots) {
    scans_.resize(roots.size());
    for (std::size_t i = 0; i < roots.size(); ++i) {
      found_ = &scans_[i];
      shown_ = real_ = roots[i];
      through_link_ = false;
      look_at_root(roots[i]);
      walk_pending();
    }
    while (!links_.empty()) {
      const auto [path, scan] = *links_.begin();
      links_.erase(links_.begin());
      found_ = &scans_[scan];
      look_at_link(path);
    }
    for (FolderScan& scan : scans_) finish(scan);
    for (const auto& [path, sidecar] : sidecars_) {
      const std::string name = name_of(path);
      if (!sidecar.goes_with_file && !is_readme(name)) sidecar.scan->passed_over.count(name);
    }
    return std::move(scans_);
  }

 private:
  void look_at_root(const std::string& root) {
    struct stat status {};
    if (stat(root.c_str(), &status) != 0) {
      if (errno != ENOENT && errno != ENOTDIR) fail(root, reason(errno));
    } else if (S_ISDIR(status.st_mode)) {
      found_->passed_over.empty_folders = {root};  // until a file is found
      pending_.push_back(root);
    } else {
      not_walked_.insert(root);
      take_file(root, status);
    }
  }

  void walk_pending() {
    while (!pending_.empty()) {
      const std::string folder = std::move(pending_.back());
      pending_.pop_back();
      walk(folder);
    }
  }

  void walk(const std::string& folder) {
    const int descriptor = open_beneath({folder, real_}, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    const OpenFolder open_folder(descriptor < 0 ? nullptr : fdopendir(descriptor));
    if (!open_folder) {
      if (descriptor >= 0) close(descriptor);
      if (errno != ENOENT) fail(shown(folder), reason(errno));
      return;
    }
    for (;;) {
      errno = 0;
      const dirent* entry = readdir(open_folder.get());
      if (entry == nullptr) break;
      look_at(dirfd(open_folder.get()), folder, *entry);
    }
    if (errno != 0) fail(shown(folder), reason(errno));
  }

  void look_at(int folder_descriptor, const std::string& folder, const dirent& entry) {
    const std::string_view name = entry.d_name;
    if (is_hidden(name)) return;
    if (entry.d_type == DT_DIR) return enter(below(folder).append(name));
    const bool wanted = is_wanted_name(name);
    if (entry.d_type == DT_LNK) return keep_link(below(folder).append(name));
    const bool sidecar = !wanted && is_sidecar_name(name);
    if (!wanted && !sidecar && entry.d_type == DT_REG) return pass_over(name);
    if (!wanted && entry.d_type != DT_UNKNOWN && !(sidecar && entry.d_type == DT_REG)) return;
    struct stat status {};
    if (fstatat(folder_descriptor, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT && wanted) fail(shown(below(folder).append(name)), reason(errno));
    } else if (S_ISDIR(status.st_mode)) {
      enter(below(folder).append(name));
    } else if (S_ISLNK(status.st_mode)) {
      keep_link(below(folder).append(name));
    } else if (wanted) {
      take_wanted(below(folder).append(name), status);
    } else if (S_ISREG(status.st_mode) && sidecar) {
      sidecars_.insert_or_assign(below(folder).append(name), FoundSidecar{stamp_of(status), found_, false});
    } else if (S_ISREG(status.st_mode)) {
      pass_over(name);
    }
  }

  void enter(std::string folder) {
    // The target of a link may hold a root, or the target of another link.
    if (through_link_ && (rules_.links.is_reached(folder, true) || !entered_.insert(folder).second)) {
      ++met_;
      return;
    }
    pending_.push_back(std::move(folder));
  }

  void keep_link(const std::string& real) {
    links_.emplace(shown(real), static_cast<std::size_t>(found_ - scans_.data()));
  }

  void pass_over(std::string_view name) {
    if (!is_readme(name)) found_->passed_over.count(name);
  }

  void look_at_link(const std::string& path) {
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    const bool wanted = is_wanted_name(name);
    const Link link = rules_.links.look(path);
    const bool folder = link.way != Link::Way::nowhere && S_ISDIR(link.status.st_mode);
    if (link.error == 0 && !folder && !wanted) {
      if (S_ISREG(link.status.st_mode)) pass_over(name);
      return;
    }
    switch (link.way) {
      case Link::Way::nowhere: return lose_link(path, link, wanted);
      case Link::Way::not_followed:
        if (link.error != 0 && !wanted) return;  // nothing says that a file to read is behind it
        found_->passed_over.links.push_back({path, target_or_unknown(link), false});
        return;
      case Link::Way::indexed_itself: found_->passed_over.links.push_back({path, link.target, true}); return;
      case Link::Way::followed: return folder ? follow_folder(path, link) : follow_file(path, link);
    }
  }

  void lose_link(const std::string& path, const Link& link, bool wanted) {
    std::string why = link.error == ENOENT ? "is a symbolic link to nothing" : reason(link.error);
    if (wanted) {
      fail(path, std::move(why));
    } else if (rules_.links.follows(path)) {
      found_->empty_links.push_back({path, std::move(why)});
    }
  }

  void follow_file(const std::string& path, const Link& link) {
    shown_ = path;
    real_ = link.target;
    through_link_ = true;
    link_root_ = link.root;
    not_walked_.insert(path);
    take_wanted(link.target, link.status);
  }

  void follow_folder(const std::string& path, const Link& link) {
    if (!entered_.insert(link.target).second) {
      found_->passed_over.links.push_back({path, link.target, true});
      return;
    }
    shown_ = path;
    real_ = link.target;
    through_link_ = true;
    link_root_ = link.target;
    const std::size_t before = met_;
    pending_.push_back(link.target);
    walk_pending();
    if (met_ == before)
      found_->empty_links.push_back(
          {path, fmt::format("leads to {}, where there is nothing to read", link.target)});
  }

  void take_wanted(std::string real, const struct stat& status) {
    ++met_;
    if (!rules_.types.empty() && !std::ranges::any_of(rules_.types, [&](const std::string& type) {
          return extension_of(name_of(shown(real))) == type;
        })) {
      found_->left_out.push_back(shown(real));
      return pass_over(name_of(found_->left_out.back()));
    }
    take_file(std::move(real), status);
  }

  void take_file(std::string real, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return fail(shown(real), "is not a regular file");
    if (!through_link_) {
      found_->files.push_back({std::move(real), stamp_of(status), {}});
    } else if (rules_.links.is_reached(real, false) || !taken_.insert(real).second) {
      if (real == real_) found_->passed_over.links.push_back({shown(real), real, true});
    } else {
      std::string path = shown(real);
      found_->files.push_back({std::move(path), stamp_of(status), {std::move(real), link_root_}});
    }
  }

  static std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  // Returns the path by which people know the file or folder at `real`.
  std::string shown(const std::string& real) const {
    return through_link_ ? shown_ + real.substr(std::min(real.size(), real_ == "/" ? 0 : real_.size()))
                         : real;
  }

  void fail(std::string path, std::string why) {
    ++met_;
    found_->failures.push_back({std::move(path), std::move(why)});
  }

  // Most sidecars were met in the walk. For a file that a link or the user names, the walk did not look for
  // one.
  FileStamp find_sidecar(const ScannedFile& file, bool walked) {
    const std::string& path = file.place.path.empty() ? file.path : file.place.path;
    for (const std::string& candidate : sidecar_paths(path)) {
      const auto found = sidecars_.find(candidate);
      if (found == sidecars_.end()) continue;
      found->second.goes_with_file = true;
      return found->second.stamp;
    }
    return walked ? FileStamp{} : sidecar_stamp(path);
  }

  void finish(FolderScan& scan) {
    for (ScannedFile& file : scan.files) file.sidecar = find_sidecar(file, !not_walked_.contains(file.path));
    if (!scan.files.empty() || !scan.failures.empty() || !scan.left_out.empty())
      scan.passed_over.empty_folders.clear();
    std::ranges::sort(scan.files, {}, &ScannedFile::path);
    std::ranges::sort(scan.failures, {}, &ScanFailure::path);
    std::ranges::sort(scan.empty_links, {}, &ScanFailure::path);
    std::ranges::sort(scan.left_out);
    std::ranges::sort(scan.passed_over.links, {}, &PassedLink::path);
  }

  struct FoundSidecar {
    FileStamp stamp;
    FolderScan* scan;
    bool goes_with_file;
  };

  const ScanRules& rules_;
  std::vector<FolderScan> scans_;
  FolderScan* found_ = nullptr;       // of `scans_`
  std::vector<std::string> pending_;  // an explicit stack, because folders may nest deeper than calls
  std::set<std::pair<std::string, std::size_t>>
      links_;                                     // paths, each with its scan: looked at after all roots
  std::unordered_set<std::string> entered_;       // folders that links led to, without links
  std::unordered_set<std::string> taken_;         // files that links led to, without links
  std::map<std::string, FoundSidecar> sidecars_;  // by path without links
  std::unordered_set<std::string> not_walked_;    // files of the scans that lie in no folder that was walked
  // The folder being walked: `real_` is its place, and `shown_` is the path that led there.
  std::string shown_;
  std::string real_;
  std::string link_root_;
  bool through_link_ = false;
  std::size_t met_ = 0;  // files to read, and what may hold some: read here, or by another path
};

}  // namespace

std::vector<FolderScan> scan_folders(const std::vector<std::string>& roots, const ScanRules& rules) {
  return Walk(rules).run(roots);
}

FolderScan scan_folder(const std::string& root) {
  return std::move(scan_folders({root}, {LinkRules({root}, {}), {}}).front());
}

}  // namespace osint
