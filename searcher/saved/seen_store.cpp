// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved/seen_store.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

#include "base/files/file_content.h"
#include "base/files/file_lock.h"
#include "base/files/user_folders.h"
#include "base/system_failure.h"

namespace osint {
namespace {

constexpr std::size_t most_bytes = 512U << 20;  // more than 20 million commentaries

std::string lock_path(const SeenStore& store, const std::string& name) {
  const std::string path = store.path(name);
  return path.substr(0, path.rfind('.')) + ".lock";
}

Result<FileLock> take_lock(const SeenStore& store, const std::string& name,
                           std::chrono::milliseconds patience) {
  auto lock = FileLock::take(lock_path(store, name), patience);
  if (!lock && lock.error().kind == ErrorKind::busy)
    return failure(fmt::format("another osint-search looks for what is new to \"{}\"; try again", name));
  return lock;
}

}  // namespace

Result<std::optional<SeenFile>> SeenStore::load(const std::string& name) const {
  const auto text = file_content(path(name), most_bytes, FileKind::regular);
  if (!text && text.error().kind == ErrorKind::not_found) return std::optional<SeenFile>();
  if (!text) return tl::unexpected<Error>(text.error());
  auto seen = decode_seen(*text);
  if (seen) return std::optional<SeenFile>(std::move(*seen));
  return failure(fmt::format("{}: {}; put back a copy of it, or remove it: every match is then new once more",
                             path(name), seen.error().message));
}

Result<void> SeenStore::remove(const std::string& name) const {
  std::error_code unknown;
  if (!std::filesystem::exists(folder_, unknown)) return {};
  // Not in the middle of another process's run, which would put the state back.
  const auto lock = take_lock(*this, name, run_patience);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (unlink(path(name).c_str()) != 0 && errno != ENOENT)
    return system_failure(fmt::format("{}: cannot be removed", path(name)), errno);
  unlink(lock_path(*this, name).c_str());
  return {};
}

Result<NewsRun> NewsRun::begin(const SeenStore& store, const std::string& name,
                               std::chrono::milliseconds patience) {
  const std::string path = store.path(name);
  auto lock = take_lock(store, name, patience);
  if (!lock) return tl::unexpected<Error>(lock.error());
  auto known = store.load(name);
  if (!known) return tl::unexpected<Error>(known.error());
  NewsRun out(std::move(*lock), path, *known ? std::move((*known)->seen) : Seen());
  // Whether it could be written is said before the search is made.
  if (auto tried = ReplacedFile::prepare(path, "", true); !tried) return tl::unexpected<Error>(tried.error());
  return out;
}

Result<void> NewsRun::prepare(const Seen& after, std::int64_t now) {
  auto file = ReplacedFile::prepare(path_, encode_seen(after, now), true);
  if (!file) return tl::unexpected<Error>(file.error());
  file_.emplace(std::move(*file));
  return {};
}

Result<void> NewsRun::commit() { return file_ ? file_->commit() : Result<void>(); }

Result<std::string> state_folder() {
  std::string folder = user_folder(UserFiles::state);
  if (folder.empty()) return failure("neither $XDG_STATE_HOME nor $HOME says where to keep what was seen");
  return folder;
}

}  // namespace osint
