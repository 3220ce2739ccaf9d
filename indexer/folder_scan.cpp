// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/folder_scan.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <strings.h>
#include <system_error>

#include "indexer/reader.h"

namespace osint {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

std::string reason(int error) { return "cannot be read: " + std::generic_category().message(error); }

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

bool is_readme(std::string_view name) {
  const std::string stem(name.substr(0, name.rfind('.')));
  return strcasecmp(stem.c_str(), "readme") == 0;
}

bool is_wanted_name(std::string_view name) {
  return !is_hidden(name) && is_corpus_file(name) && !is_readme(name);
}

class Walk {
 public:
  FolderScan run(const std::string& root) {
    look_at_root(root);
    while (!pending_.empty()) {
      const std::string folder = std::move(pending_.back());
      pending_.pop_back();
      walk(folder);
    }
    std::ranges::sort(found_.files, {}, &ScannedFile::path);
    std::ranges::sort(found_.failures, {}, &ScanFailure::path);
    return std::move(found_);
  }

 private:
  void look_at_root(const std::string& root) {
    struct stat status {};
    if (stat(root.c_str(), &status) != 0) {
      if (errno != ENOENT && errno != ENOTDIR) fail(root, reason(errno));
    } else if (S_ISDIR(status.st_mode)) {
      pending_.push_back(root);
    } else {
      take_file(root, status);
    }
  }

  void walk(const std::string& folder) {
    const OpenFolder open_folder(opendir(folder.c_str()));
    if (!open_folder) {
      if (errno != ENOENT) fail(folder, reason(errno));
      return;
    }
    for (;;) {
      errno = 0;
      const dirent* entry = readdir(open_folder.get());
      if (entry == nullptr) break;
      look_at(dirfd(open_folder.get()), folder, *entry);
    }
    if (errno != 0) fail(folder, reason(errno));
  }

  void look_at(int folder_descriptor, const std::string& folder, const dirent& entry) {
    const std::string_view name = entry.d_name;
    if (is_hidden(name)) return;
    if (entry.d_type == DT_DIR) {
      pending_.push_back(below(folder).append(name));
      return;
    }
    const bool wanted = is_wanted_name(name);
    if (!wanted && entry.d_type != DT_UNKNOWN) return;
    struct stat status {};
    if (fstatat(folder_descriptor, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT && wanted) fail(below(folder).append(name), reason(errno));
    } else if (S_ISDIR(status.st_mode)) {
      pending_.push_back(below(folder).append(name));
    } else if (wanted && S_ISLNK(status.st_mode)) {
      follow(folder_descriptor, below(folder).append(name), entry.d_name);
    } else if (wanted) {
      take_file(below(folder).append(name), status);
    }
  }

  void follow(int folder_descriptor, std::string path, const char* name) {
    struct stat status {};
    if (fstatat(folder_descriptor, name, &status, 0) != 0) {
      fail(std::move(path), errno == ENOENT ? "is a symbolic link to nothing" : reason(errno));
    } else if (!S_ISDIR(status.st_mode)) {
      take_file(std::move(path), status);
    }
  }

  void take_file(std::string path, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return fail(std::move(path), "is not a regular file");
    found_.files.push_back({std::move(path), stamp_of(status)});
  }

  void fail(std::string path, std::string why) {
    found_.failures.push_back({std::move(path), std::move(why)});
  }

  FolderScan found_;
  std::vector<std::string> pending_;  // a stack of its own: folders may nest deeper than calls can
};

}  // namespace

FolderScan scan_folder(const std::string& root) { return Walk().run(root); }

bool walk_reaches(std::string_view root, std::string_view path, bool path_is_folder) {
  const std::string start = below(root);
  if (!path.starts_with(start)) return false;
  std::string_view rest = path.substr(start.size());
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
    if (is_hidden(rest)) return false;
    rest.remove_prefix(slash + 1);
  }
  return path_is_folder ? !is_hidden(rest) : is_wanted_name(rest);
}

std::string below(std::string_view folder) {
  std::string start(folder);
  if (!start.ends_with('/')) start += '/';
  return start;
}

}  // namespace osint
