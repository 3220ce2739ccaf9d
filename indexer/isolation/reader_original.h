// SPDX-License-Identifier: GPL-2.0-or-later
// The process of osint-read from which all processes that read documents are forked. It has loaded all
// libraries, so that a copy starts in a tenth of the time of a new program; it reads no document itself. Only
// one thread at a time may use a ReaderOriginal.
#pragma once

#include <memory>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

#include "base/result.h"
#include "indexer/isolation/reader_child.h"
#include "indexer/isolation/reader_connection.h"

namespace osint {

// The error for a process that did not greet. `status` is its exit status as waitpid() reports it.
Error no_start(const std::string& program, Silence silence, int status);

class ReaderOriginal {
 public:
  // Starts `program` and waits for its greeting. Fails with ErrorKind::shortage if the system cannot start a
  // process, with ErrorKind::interrupted if `patience` was interrupted, and if the program has another
  // version than this one.
  static Result<std::unique_ptr<ReaderOriginal>> start(const std::string& program,
                                                       const std::vector<std::string>& arguments,
                                                       const Patience& patience);
  ~ReaderOriginal() { end(); }
  ReaderOriginal(const ReaderOriginal&) = delete;
  ReaderOriginal& operator=(const ReaderOriginal&) = delete;

  // Forks a copy, which has not greeted yet. The copy is a child of this process and depends on nothing of
  // the original. If the original itself fails, it is killed: lives() is then false.
  Result<std::unique_ptr<ReaderChild>> copy(const Patience& patience);

  // Returns true if the original still waits for requests.
  bool lives() const;

 private:
  ReaderOriginal(std::string program, pid_t process, ReaderConnection connection)
      : program_(std::move(program)), process_(process), connection_(std::move(connection)) {}
  Error failed(Silence silence);
  void end();

  std::string program_;
  pid_t process_;
  ReaderConnection connection_;
  int status_ = 0;
};

}  // namespace osint
