// SPDX-License-Identifier: GPL-2.0-or-later
// Reads documents in sandboxed processes (osint-read). The first file starts the original process; the
// processes that read files are forked from it. Each of them reads many files, and they all end with the
// pool.
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

// All copies of one original share its memory layout. A new original replaces it after this many crashes, so
// that no series of files can find out the layout by trial.
inline constexpr std::size_t most_crashes_of_copies = 16;

struct ReaderPoolOptions {
  std::string program;                 // the path of osint-read; if empty, find_reader_program() finds it
  std::vector<std::string> arguments;  // for the programs of tests
  // The wall-clock time for one file.
  std::chrono::milliseconds most_time = std::chrono::seconds(most_file_seconds);
  std::size_t most_files = 500;  // that one process reads before it is replaced
};

class ReaderPool {
 public:
  explicit ReaderPool(ReaderPoolOptions options = {}) : options_(std::move(options)) {}
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  // Returns a DocumentReader that several threads may call at once; each call has a process of its own. A
  // file that crashes its process, exceeds the limits of time or memory, or gets a damaged answer fails
  // alone. `interrupted` may be empty; when it returns true, the reading fails with ErrorKind::interrupted,
  // which says nothing about the file. The pool must outlive the reader.
  DocumentReader reader(std::function<bool()> interrupted = {});

  // Starts a process and returns what it says about itself.
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
  std::mutex guard_;  // protects idle_
  std::vector<Child> idle_;
  std::mutex original_guard_;  // protects original_ and crashes_; held while a process starts
  std::unique_ptr<ReaderOriginal> original_;
  std::size_t crashes_ = 0;  // of copies of original_
};

}  // namespace osint
