// SPDX-License-Identifier: GPL-2.0-or-later
// Reads documents in other processes (osint-read), which can do nothing else. They are copies of one that is started when the first
// file needs it, read many files, and end with the pool.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "indexer/documents/document_types.h"
#include "indexer/isolation/document_codec.h"
#include "indexer/isolation/reader_child.h"
#include "indexer/isolation/reader_limits.h"
#include "indexer/isolation/reader_original.h"

namespace osint {

// All copies of one process have its memory layout, which nobody is to find by trying: so many files may crash them.
inline constexpr std::size_t most_crashes_of_copies = 16;

struct ReaderPoolOptions {
  std::string program;                 // empty: find_reader_program()
  std::vector<std::string> arguments;  // for a program of a test
  std::chrono::milliseconds most_time = std::chrono::seconds(most_file_seconds);  // for one file
  std::size_t most_files = 500;                                                   // that one process reads
};

class ReaderPool {
 public:
  explicit ReaderPool(ReaderPoolOptions options = {}) : options_(std::move(options)) {}
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  // A DocumentReader for several threads at a time, each with a process of its own. A file that crashes its process, takes too
  // much time or memory, or gives a damaged answer fails alone. `interrupted` may be empty; where it says true the
  // error is of ErrorKind::interrupted and says nothing about the file. The pool must outlive the reader.
  DocumentReader reader(std::function<bool()> interrupted = {});

  // What such a process says of itself; starts one.
  Result<ReaderGreeting> greeting();

 private:
  using Child = std::unique_ptr<ReaderChild>;

  Result<std::vector<Document>> read(const ReadRequest& request, const Patience& patience);
  Result<Child> start(const Patience& patience);
  Result<Child> copy(const Patience& patience);
  Result<std::string> program() const;
  Child take_idle();
  void give_back(Child child);
  Patience patience(std::function<bool()> interrupted) const;
  Error failed(const ReaderChild& child, Silence silence, std::string_view format);

  const ReaderPoolOptions options_;
  std::mutex guard_;  // of what follows
  std::vector<Child> idle_;
  std::mutex original_guard_;  // of what follows; held while a process begins
  std::unique_ptr<ReaderOriginal> original_;
  std::size_t crashes_ = 0;  // of its copies
};

}  // namespace osint
