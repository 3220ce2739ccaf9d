// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps what each saved query has shown, so that --new shows only other commentaries. Each query has a file
// $XDG_STATE_HOME/osint-search/NAME.seen.
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

// How long to wait for another process that runs the same query with --new.
inline constexpr std::chrono::seconds run_patience{30};

// The files of all queries in one folder. wrong_name(name) must be empty for every name (saved_query.h).
class SeenStore {
 public:
  // `folder` is usually state_folder().
  explicit SeenStore(std::string folder) : folder_(std::move(folder)) {}

  // Returns nullopt if the query has never run with --new. Fails if the file cannot be read or is damaged.
  Result<std::optional<SeenFile>> load(const std::string& name) const;
  // Removes the file. Waits up to run_patience for a run of the query and then fails. Succeeds if there is no
  // file.
  Result<void> remove(const std::string& name) const;
  std::string path(const std::string& name) const { return folder_ + "/" + name + ".seen"; }

 private:
  std::string folder_;
};

// A run of a query with --new. It holds a lock, so no other process runs the same query with --new at the
// same time. Call begin(), prepare() and commit() in this order; without commit() the state remains as it
// was.
class NewsRun {
 public:
  // Waits up to `patience` for another run. Fails if that does not end, if the state is damaged, or if it
  // cannot be written.
  static Result<NewsRun> begin(const SeenStore& store, const std::string& name,
                               std::chrono::milliseconds patience = run_patience);
  // Returns what the query had shown before this run.
  const Seen& seen() const { return seen_; }
  // Writes the new state beside the old one. Call this before anything is shown, so that a full disk is
  // noticed in time. `now` is in seconds since 1970 UTC.
  Result<void> prepare(const Seen& after, std::int64_t now);
  // Replaces the state. Call this after everything has been shown.
  Result<void> commit();

 private:
  NewsRun(FileLock lock, std::string path, Seen seen)
      : lock_(std::move(lock)), path_(std::move(path)), seen_(std::move(seen)) {}

  FileLock lock_;
  std::string path_;
  Seen seen_;
  std::optional<ReplacedFile> file_;
};

// Returns $XDG_STATE_HOME/osint-search, or ~/.local/state/osint-search. Fails if neither $XDG_STATE_HOME nor
// $HOME is set.
Result<std::string> state_folder();

}  // namespace osint
