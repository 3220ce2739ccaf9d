// SPDX-License-Identifier: GPL-2.0-or-later
// What each saved query has shown, a file for each: $XDG_STATE_HOME/osint-search/NAME.seen.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/files/file_lock.h"
#include "base/files/replaced_file.h"
#include "base/result.h"
#include "searcher/saved/seen_file.h"

namespace osint {

// For another process that looks for what is new to the same query.
inline constexpr std::chrono::seconds run_patience{30};

class SeenStore {
 public:
  // `folder`: see state_folder().
  explicit SeenStore(std::string folder) : folder_(std::move(folder)) {}

  // Nothing where the query was never run for what is new.
  Result<std::optional<SeenFile>> load(const std::string& name) const;
  Result<void> remove(const std::string& name) const;
  std::string path(const std::string& name) const { return folder_ + "/" + name + ".seen"; }

 private:
  std::string folder_;
};

// One run of a query for what is new; no other process makes one of the same query meanwhile.
class NewsRun {
 public:
  // Fails where the state is damaged or could not be written.
  static Result<NewsRun> begin(const SeenStore& store, const std::string& name,
                               std::chrono::milliseconds patience = run_patience);
  const Seen& seen() const { return seen_; }
  // To be called before anything is shown: a full disk is met here. `now` in seconds since 1970 UTC.
  Result<void> prepare(const Seen& after, std::int64_t now);
  // Once all has been shown.
  Result<void> commit();

 private:
  NewsRun(FileLock lock, std::string path, Seen seen)
      : lock_(std::move(lock)), path_(std::move(path)), seen_(std::move(seen)) {}

  FileLock lock_;
  std::string path_;
  Seen seen_;
  std::optional<ReplacedFile> file_;
};

// $XDG_STATE_HOME/osint-search, else ~/.local/state/osint-search; fails where nothing says where.
Result<std::string> state_folder();

}  // namespace osint
