// SPDX-License-Identifier: GPL-2.0-or-later
// Threads that read files and build their documents, in rounds. Where files come from and where documents go is for others to say.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "indexer/run/prepared_file.h"

namespace osint {

class ReadingPool {
 public:
  // Both are called by several threads at a time.
  struct Round {
    std::function<std::optional<FileToRead>()> next;  // nullopt: the round ends for this thread
    std::function<void(const FileToRead& file, Result<PreparedFile> prepared, Worker& worker)> take;
  };

  // The observer, whose `step` is called, must outlive the pool.
  explicit ReadingPool(const Observer& observer) : observer_(observer) {}

  // Begins with so many threads that have met no word yet.
  void start(std::size_t threads);
  std::size_t threads() const { return workers_.size(); }

  // Returns when all threads have come to the end of the round. Goes on with fewer threads where the system gives no more. An
  // exception of a thread comes out.
  void read(const Preparation& how, const Round& round);

 private:
  void work(const Preparation& how, const Round& round, Worker& worker);

  const Observer& observer_;
  std::vector<Worker> workers_;
  std::mutex large_;  // held from the reading of a large file until it is taken
};

}  // namespace osint
