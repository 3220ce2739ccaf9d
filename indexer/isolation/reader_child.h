// SPDX-License-Identifier: GPL-2.0-or-later
// One process that reads documents, as the program sees it. For one thread at a time.
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
  // The process is a child of this one, and nobody else waits for it.
  ReaderChild(pid_t process, ReaderConnection connection)
      : process_(process), connection_(std::move(connection)) {}
  ~ReaderChild() { end(); }
  ReaderChild(const ReaderChild&) = delete;
  ReaderChild& operator=(const ReaderChild&) = delete;

  // The process has ended where one of these gives no answer, whatever the reason.
  // To be called once, before all else.
  tl::expected<void, Silence> await_greeting(const Patience& patience);
  tl::expected<ReadAnswer, Silence> ask(const ReadRequest& request, const Patience& patience);

  const ReaderGreeting& greeting() const { return greeting_; }
  // How it ended, as waitpid() tells.
  int status() const { return status_; }
  std::size_t answers() const { return answers_; }
  // Whether it still waits for requests.
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
