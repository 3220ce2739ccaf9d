// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_process.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <new>
#include <optional>
#include <poll.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "base/crash_words.h"
#include "base/version.h"
#include "indexer/isolation/document_codec.h"
#include "indexer/isolation/frame.h"
#include "indexer/isolation/own_copies.h"
#include "indexer/isolation/reader_limits.h"

namespace osint {
namespace {

constexpr int connection = STDIN_FILENO;
constexpr int wrong_use = 2;

// A process that uses more than this returns its memory by ending.
constexpr std::size_t most_kept_bytes = std::size_t{128} << 20;

bool is_socket(int file) {
  struct stat status {};
  return fstat(file, &status) == 0 && S_ISSOCK(status.st_mode);
}

// Returns false if the other end is closed.
bool read_exactly(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t count = read(connection, into, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    into += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(connection, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::optional<std::string> read_message() {
  FrameHead head{};
  if (!read_exactly(head.data(), head.size())) return std::nullopt;
  std::string out(frame_size(head), '\0');
  if (!read_exactly(out.data(), out.size())) return std::nullopt;
  return out;
}

bool write_message(std::string_view message) {
  const FrameHead head = frame_head(message.size());
  return write_all({head.data(), head.size()}) && write_all(message);
}

// While a process parses a file, it does not look at the socket, so a signal reports events on it.
void end_without_listener(int) {
  const int before = errno;
  pollfd other{connection, 0, 0};
  if (poll(&other, 1, 0) > 0 && (other.revents & (POLLHUP | POLLERR)) != 0) _exit(0);
  errno = before;
}

void end_with_listener() {
  struct sigaction action {};
  action.sa_handler = end_without_listener;
  action.sa_flags = SA_RESTART;
  sigaction(SIGIO, &action, nullptr);
  fcntl(connection, F_SETOWN, getpid());
  fcntl(connection, F_SETFL, fcntl(connection, F_GETFL) | O_ASYNC);
}

Result<std::vector<Document>> documents_of(const DocumentReader& reader, const ReadRequest& request) {
  try {
    return reader(request.format, request.bytes, request.encoding);
  } catch (const std::bad_alloc&) {
    _exit(no_memory_status);
  } catch (const std::exception& error) {
    return failure(fmt::format("cannot be read: {}", error.what()));
  }
}

// The peak that the system counts would be that of the program that started this process.
bool has_grown() {
  const struct mallinfo2 heap = mallinfo2();
  return heap.arena + heap.hblkhd > most_kept_bytes;
}

bool answer_one(const DocumentReader& reader, const std::string& message) {
  const auto request = decode_request(message);
  if (!request) return false;
  allow_processor_time(most_file_seconds);
  errno = 0;  // a crash right after a refusal of memory is one of memory (crash_words.h)
  ReadAnswer answer{documents_of(reader, *request), false};
  answer.spent = has_grown();
  return write_message(encode_answer(answer));
}

[[noreturn]] void serve_in_copy(const DocumentReader& reader, std::span<const std::string> readers,
                                const SandboxChoice& choice) {
  end_with_listener();
  const Sandbox sandbox = enter_sandbox(choice);
  leave_explaining({no_memory_status, no_memory_status, most_reader_memory});
  const ReaderGreeting greeting{OSINT_VERSION,
                                {readers.begin(), readers.end()},
                                sandbox.landlock,
                                sandbox.filters_calls,
                                sandbox.memory_limited};
  bool listens = write_message(encode_greeting(greeting));
  while (listens) {
    const auto message = read_message();
    listens = message && answer_one(reader, *message);
  }
  _exit(0);
}

}  // namespace

int serve_documents(const DocumentReader& reader, std::span<const std::string> readers,
                    const SandboxChoice& choice) {
  if (!is_socket(connection)) {
    std::fputs("osint-read: osint-index starts this program to read documents; alone it does nothing\n",
               stderr);
    return wrong_use;
  }
  enter_outer_sandbox(choice);
  bool right_use = true;
  if (write_message(encode_greeting({OSINT_VERSION, {readers.begin(), readers.end()}}))) {
    const OwnCopies role = make_own_copies(connection);
    if (role == OwnCopies::copy) serve_in_copy(reader, readers, choice);
    right_use = role != OwnCopies::wrong_request;
  }
  // Skips the exit handlers of libraries and sanitizers, which may need what the sandbox took away.
  _exit(right_use ? 0 : wrong_use);
}

}  // namespace osint
