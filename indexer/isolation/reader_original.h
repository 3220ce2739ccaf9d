// SPDX-License-Identifier: GPL-2.0-or-later
// The process of osint-read that reads nothing itself: it has loaded all libraries, and each process that reads documents is a copy
// of it (fork), which takes a tenth of the time that a new program would. For one thread at a time.
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

// The error about a process that should have greeted. `status`: how it ended, as waitpid() tells.
Error no_start(const std::string& program, Silence silence, int status);

class ReaderOriginal {
 public:
  // Fails with ErrorKind::shortage where the system gives no process.
  static Result<std::unique_ptr<ReaderOriginal>> start(const std::string& program,
                                                       const std::vector<std::string>& arguments,
                                                       const Patience& patience);
  ~ReaderOriginal() { end(); }
  ReaderOriginal(const ReaderOriginal&) = delete;
  ReaderOriginal& operator=(const ReaderOriginal&) = delete;

  // A copy: a child of this process like the original, on which nothing of it depends from now on. It has not greeted yet. Where
  // the original itself is at fault it has ended then.
  Result<std::unique_ptr<ReaderChild>> copy(const Patience& patience);

  // Whether it still waits for requests.
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
