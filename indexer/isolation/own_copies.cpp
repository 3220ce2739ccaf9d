// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/own_copies.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "indexer/isolation/frame.h"

namespace osint {
namespace {

// Forks a child of this process's parent. The library has no function for that; fork() does more only in
// programs with threads.
long copy_process() {
  constexpr unsigned long flags = CLONE_PARENT | SIGCHLD;
#ifdef __s390__
  return syscall(SYS_clone, 0, flags, 0, 0, 0);
#else
  return syscall(SYS_clone, flags, 0, 0, 0, 0);
#endif
}

enum class Request { none, sound, wrong };

// `descriptor` is -1 unless the request is sound.
Request next_request(int connection, int& descriptor) {
  descriptor = -1;
  char byte = 0;
  iovec content{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptor)> control{};
  msghdr message{};
  message.msg_iov = &content;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t count = 0;
  do {
    count = recvmsg(connection, &message, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return Request::none;
  const cmsghdr* const part = CMSG_FIRSTHDR(&message);
  if (part == nullptr || part->cmsg_type != SCM_RIGHTS || part->cmsg_len != CMSG_LEN(sizeof descriptor))
    return Request::wrong;
  std::memcpy(&descriptor, CMSG_DATA(part), sizeof descriptor);
  return Request::sound;
}

// Returns false if the other end is closed.
bool tell(int connection, std::uint64_t number) {
  const FrameHead answer = frame_head(number);
  return send(connection, answer.data(), answer.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(answer.size());
}

}  // namespace

OwnCopies make_own_copies(int connection) {
  while (true) {
    int descriptor = -1;
    const Request request = next_request(connection, descriptor);
    if (request == Request::none) return OwnCopies::nobody_listens;
    if (request == Request::wrong) return OwnCopies::wrong_request;
    const long process = copy_process();
    if (process == 0) {
      if (dup2(descriptor, connection) < 0) _exit(1);
      close(descriptor);
      return OwnCopies::copy;
    }
    const std::uint64_t answer =
        process > 0 ? static_cast<std::uint64_t>(process) : no_copy + static_cast<std::uint64_t>(errno);
    close(descriptor);
    if (!tell(connection, answer)) return OwnCopies::nobody_listens;
  }
}

}  // namespace osint
