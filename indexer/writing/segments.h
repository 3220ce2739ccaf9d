// SPDX-License-Identifier: GPL-2.0-or-later
// Small databases that one thread writes and that are merged afterwards. Xapian keeps what waits for a commit
// as trees of strings: with a hundred documents they are fast and small, with thousands neither; and
// several databases can be written at a time, one cannot.
#pragma once

#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "base/result.h"
#include "indexer/building/document_builder.h"

namespace osint {

// Merges databases into a new one at `path`, in their order: metadata of the first that has it, documents
// numbered anew, families united. No more of them are open at a time than the limit of open files leaves beside what
// `threads` threads need that write segments.
Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& path,
                             std::size_t threads = 1);

// True if that limit is high enough for so many threads that write segments and merge them.
bool segments_fit_open_files(std::size_t threads);

class SegmentWriter {
 public:
  // Writes below the folder, which may not exist yet and is the writer's own. So many threads have a writer.
  explicit SegmentWriter(std::string folder, std::size_t threads = 1)
      : folder_(std::move(folder)), threads_(threads) {}

  Result<void> add(const Xapian::Document& document);
  // What was added is in segments() when it returns.
  Result<void> finish();
  const std::vector<std::string>& segments() const { return segments_; }
  // For documents that come in together, with adopt(), or vanish together, with discard().
  SegmentWriter part() { return SegmentWriter(next_path(), threads_); }
  Result<void> adopt(SegmentWriter part);

  bool empty() const { return !open_ && segments_.empty(); }
  // Removes the files of all segments.
  void discard();

 private:
  Result<void> merge_small();
  std::string next_path() { return folder_ + "/" + std::to_string(named_++); }

  std::string folder_;
  std::size_t threads_;
  std::string open_path_;
  std::optional<Xapian::WritableDatabase> open_;
  int documents_ = 0;                  // in open_
  int named_ = 0;                      // folders so far
  std::vector<std::string> segments_;  // finished: merged ones, then small ones
  std::size_t merged_ = 0;             // how many of them are merged ones
};

}  // namespace osint
