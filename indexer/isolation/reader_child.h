// SPDX-License-Identifier: GPL-2.0-or-later
// One process that reads documents, seen from the program. Only one thread at a time may use a ReaderChild.
#pragma once

#include <cstddef>
#include <sys/types.h>
#include <utility>

#include "base/result.h"
#include "indexer/isolation/document_codec.h"
#include "indexer/isolation/reader_connection.h"

namespace osint {

class ReaderChild {
 public:
  // Takes ownership: `process` is a child of this one, and nobody else waits for it. The destructor kills it.
  ReaderChild(pid_t process, ReaderConnection connection)
      : process_(process), connection_(std::move(connection)) {}
  ~ReaderChild() { end(); }
  ReaderChild(const ReaderChild&) = delete;
  ReaderChild& operator=(const ReaderChild&) = delete;

  // If this or ask() fails, the process has been killed. Call it once, before ask().
  tl::expected<void, Silence> await_greeting(const Patience& patience);
  tl::expected<ReadAnswer, Silence> ask(const ReadRequest& request, const Patience& patience);
  // Sends a file and waits for its documents.

  const ReaderGreeting& greeting() const { return greeting_; }
  // The exit status as waitpid() reports it; 0 while the process runs.
  int status() const { return status_; }
  // The number of requests that were answered.
  std::size_t answers() const { return answers_; }
  // Returns true if the process still waits for requests.
  bool lives() const;

 private:
  tl::unexpected<Silence> ended(Silence silence);
  void end();

  pid_t process_;
  ReaderConnection connection_;
  int status_ = 0;
  std::size_t answers_ = 0;
  ReaderGreeting greeting_;
};

}  // namespace osint
