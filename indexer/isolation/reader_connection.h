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

// Says how long the program waits for a process, and what else ends the waiting.
struct Patience {
  std::chrono::steady_clock::time_point end;
  std::function<bool()> interrupted;  // may be empty; asked ten times a second
};

// Why there is no answer.
enum class Silence { ended, late, interrupted, damaged };

// Owns the socket. All waiting ends with the patience.
class ReaderConnection {
 public:
  explicit ReaderConnection(int socket) : socket_(socket) {}
  ~ReaderConnection() { close(); }
  ReaderConnection(ReaderConnection&& other) noexcept;
  ReaderConnection& operator=(ReaderConnection&&) = delete;
  ReaderConnection(const ReaderConnection&) = delete;
  ReaderConnection& operator=(const ReaderConnection&) = delete;

  tl::expected<void, Silence> send(std::string_view bytes, const Patience& patience) const;
  // One byte, which brings a copy of the descriptor with it.
  tl::expected<void, Silence> send_descriptor(int descriptor, const Patience& patience) const;
  tl::expected<void, Silence> receive(char* into, std::size_t size, const Patience& patience) const;
  // A frame (frame.h); `damaged` where it claims more than most_answer_bytes.
  tl::expected<std::string, Silence> message(const Patience& patience) const;
  // Whether the other end is there and has sent nothing.
  bool is_quiet() const;
  void close();

 private:
  int socket_;
};

// Ends the process, which is a child of this one, and gives its status as waitpid() does. One that has ended already keeps its own.
int end_process(pid_t process);

}  // namespace osint
