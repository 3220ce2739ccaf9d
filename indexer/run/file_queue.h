// SPDX-License-Identifier: GPL-2.0-or-later
// The files that a run has to read. A thread takes the next one; the file counts as handled when it is known what became of it, and
// as done with the commit that follows. After a refusal the files taken come again, in ever smaller rounds, until one fails alone.
// Only one thread may use it at a time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace osint {

class FileQueue {
 public:
  FileQueue() = default;
  // `files` must outlive the queue.
  explicit FileQueue(const std::vector<std::string>& files) : files_(&files) {}

  bool empty() const { return again_.empty() && next_ == size(); }
  std::size_t size() const { return files_ == nullptr ? 0 : files_->size(); }
  std::size_t known() const { return done_ + handled_.size(); }

  // False where no file is left, or where as many are taken as a round may read.
  bool has_next() const { return taken_.size() < most_ && !empty(); }
  // has_next() must be true.
  const std::string& take() {
    const std::string* file = again_.empty() ? &(*files_)[next_++] : again_.back();
    if (!again_.empty()) again_.pop_back();
    taken_.insert(file);
    return *file;
  }
  // `file` is what take() gave.
  void handled(const std::string& file) { handled_.push_back(&file); }

  void commit() {
    for (const std::string* file : handled_) taken_.erase(file);
    done_ += handled_.size();
    handled_.clear();
  }
  void end_round() {
    if (most_ < size()) most_ *= 2;
  }

  // Files taken since the last commit, in the order of the files.
  const std::set<const std::string*>& taken() const { return taken_; }
  void forget_handled() { handled_.clear(); }
  // Those taken come before all others, half of them in a round.
  void again() {
    most_ = std::max<std::size_t>(1, taken_.size() / 2);
    again_.insert(again_.end(), taken_.rbegin(), taken_.rend());
    taken_.clear();
  }

  // All that decides what take() gives.
  std::string text() const {
    std::string out = "next " + std::to_string(next_) + ", most " + std::to_string(most_) + ", again";
    for (const std::string* file : again_) out += " " + *file;
    return out;
  }

 private:
  const std::vector<std::string>* files_ = nullptr;
  std::size_t next_ = 0;                   // index of files_
  std::size_t done_ = 0;                   // as of the last commit
  std::size_t most_ = SIZE_MAX;            // that a round may take
  std::vector<const std::string*> again_;  // the next one is the last
  std::set<const std::string*> taken_;     // since the last commit
  std::vector<const std::string*> handled_;
};

}  // namespace osint
