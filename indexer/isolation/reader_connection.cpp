// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "indexer/isolation/frame.h"
#include "indexer/isolation/reader_limits.h"

namespace osint {
namespace {

// Waits until the connection is ready for `events`, or has ended.
tl::expected<void, Silence> wait_for(int connection, short events, const Patience& patience) {
  using std::chrono::milliseconds;
  constexpr milliseconds look_up(100);
  while (true) {
    if (patience.interrupted && patience.interrupted()) return tl::unexpected(Silence::interrupted);
    const auto left = std::chrono::ceil<milliseconds>(patience.end - std::chrono::steady_clock::now());
    if (left <= milliseconds(0)) return tl::unexpected(Silence::late);
    pollfd waited{connection, events, 0};
    const int ready = poll(&waited, 1, static_cast<int>(std::min(left, look_up).count()));
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return tl::unexpected(Silence::ended);
  }
}

bool try_again(int error) { return error == EINTR || error == EAGAIN; }

}  // namespace

ReaderConnection::ReaderConnection(ReaderConnection&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)) {}

tl::expected<void, Silence> ReaderConnection::send(std::string_view bytes, const Patience& patience) const {
  while (!bytes.empty()) {
    if (auto ready = wait_for(socket_, POLLOUT, patience); !ready) return ready;
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count <= 0 && !try_again(errno)) return tl::unexpected(Silence::ended);
  }
  return {};
}

tl::expected<void, Silence> ReaderConnection::send_descriptor(int descriptor,
                                                              const Patience& patience) const {
  char byte = 0;
  iovec content{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptor)> control{};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* const part = CMSG_FIRSTHDR(&message);
  part->cmsg_level = SOL_SOCKET;
  part->cmsg_type = SCM_RIGHTS;
  part->cmsg_len = CMSG_LEN(sizeof descriptor);
  std::memcpy(CMSG_DATA(part), &descriptor, sizeof descriptor);
  while (true) {
    if (auto ready = wait_for(socket_, POLLOUT, patience); !ready) return ready;
    if (sendmsg(socket_, &message, MSG_NOSIGNAL | MSG_DONTWAIT) > 0) return {};
    if (!try_again(errno)) return tl::unexpected(Silence::ended);
  }
}

tl::expected<void, Silence> ReaderConnection::receive(char* into, std::size_t size,
                                                      const Patience& patience) const {
  while (size > 0) {
    if (auto ready = wait_for(socket_, POLLIN, patience); !ready) return ready;
    const ssize_t count = recv(socket_, into, size, MSG_DONTWAIT);
    if (count == 0 || (count < 0 && !try_again(errno))) return tl::unexpected(Silence::ended);
    if (count < 0) continue;
    into += count;
    size -= static_cast<std::size_t>(count);
  }
  return {};
}

tl::expected<std::string, Silence> ReaderConnection::message(const Patience& patience) const {
  FrameHead head{};
  if (auto got = receive(head.data(), head.size(), patience); !got) return tl::unexpected(got.error());
  const std::uint64_t size = frame_size(head);
  if (size > most_answer_bytes) return tl::unexpected(Silence::damaged);
  std::string out(static_cast<std::size_t>(size), '\0');
  if (auto got = receive(out.data(), out.size(), patience); !got) return tl::unexpected(got.error());
  return out;
}

bool ReaderConnection::is_quiet() const {
  pollfd other{socket_, POLLIN, 0};
  return socket_ >= 0 && poll(&other, 1, 0) == 0;
}

void ReaderConnection::close() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

int end_process(pid_t process) {
  kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace osint
