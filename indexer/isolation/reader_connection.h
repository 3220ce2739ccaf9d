// SPDX-License-Identifier: GPL-2.0-or-later
// The program's end of the socket to a process that reads documents.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "base/result.h"

namespace osint {

// How long the program waits for a process.
struct Patience {
  // The deadline.
  std::chrono::steady_clock::time_point end;
  std::function<bool()> interrupted;  // ends the wait early; may be empty; called at least every 100 ms
};

// Why there is no answer: the process has ended, missed the deadline, or sent a damaged message, or
// `interrupted` returned true.
enum class Silence { ended, late, interrupted, damaged };

// Owns the socket. Each call that takes a Patience fails once the patience is exhausted.
class ReaderConnection {
 public:
  explicit ReaderConnection(int socket) : socket_(socket) {}
  ~ReaderConnection() { close(); }
  ReaderConnection(ReaderConnection&& other) noexcept;
  ReaderConnection& operator=(ReaderConnection&&) = delete;
  ReaderConnection(const ReaderConnection&) = delete;
  ReaderConnection& operator=(const ReaderConnection&) = delete;

  // Sends all of `bytes`.
  tl::expected<void, Silence> send(std::string_view bytes, const Patience& patience) const;
  // Sends one byte that carries a copy of `descriptor`.
  tl::expected<void, Silence> send_descriptor(int descriptor, const Patience& patience) const;
  // Receives exactly `size` bytes into `into`.
  tl::expected<void, Silence> receive(char* into, std::size_t size, const Patience& patience) const;
  // Receives one frame (frame.h). Fails with `damaged` if the frame claims more than most_answer_bytes.
  tl::expected<std::string, Silence> message(const Patience& patience) const;
  // Returns true if the other end is open and has sent nothing.
  bool is_quiet() const;
  void close();

 private:
  int socket_;
};

// Kills `process`, a child of this process, and waits for it. Returns its status as waitpid() reports it; a
// process that had already ended keeps its own status.
int end_process(pid_t process);

}  // namespace osint
