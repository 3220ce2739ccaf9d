// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "schema/crash_words.h"
#include "schema/system_failure.h"

namespace osint {
namespace {

using nlohmann::json;

constexpr int failed = 3;  // exit status of a child that an exception ended
constexpr std::uint32_t most_bytes = 1U << 30;

// A message on the pipe: its size in four bytes, then CBOR.
void write_message(int pipe, const json& message) {
  const std::vector<std::uint8_t> content = json::to_cbor(message);
  const auto size = static_cast<std::uint32_t>(content.size());
  std::vector<std::uint8_t> bytes(sizeof size);
  std::memcpy(bytes.data(), &size, sizeof size);
  bytes.insert(bytes.end(), content.begin(), content.end());
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t written = write(pipe, bytes.data() + at, bytes.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(failed);  // nobody listens
    at += static_cast<std::size_t>(written);
  }
}

void bound_processor_time(unsigned seconds) {
  const rlimit time{seconds, seconds + 5};
  setrlimit(RLIMIT_CPU, &time);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

[[noreturn]] void be_child(const Step& step, int pipe, unsigned seconds) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  forget_crash_words();
  for (const int signal : {SIGINT, SIGTERM, SIGXCPU}) std::signal(signal, SIG_DFL);
  // What a crash has to say is said by the parent.
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  bound_processor_time(seconds);
  try {
    step.work([&](const json& message) { write_message(pipe, message); });
  } catch (const std::exception& error) {
    write_message(pipe, {{"exception", error.what()}});
    _exit(failed);
  }
  _exit(0);
}

struct Child {
  std::size_t step = 0;
  pid_t process = -1;
  int pipe = -1;
  std::vector<std::uint8_t> bytes;  // not yet a whole message
  std::string exception;
};

std::string how_it_ended(const Child& child, int status) {
  if (!child.exception.empty()) return fmt::format("stopped ({})", child.exception);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return child.bytes.empty() ? "" : "stopped in mid-word";
  if (WIFEXITED(status)) return fmt::format("crashed (exit status {})", WEXITSTATUS(status));
  if (WTERMSIG(status) == SIGXCPU) return "did not come to an end";
  return fmt::format("crashed ({})", strsignal(WTERMSIG(status)));
}

class Steps {
 public:
  Steps(std::span<const Step> steps, unsigned seconds, const StepHooks& hooks)
      : steps_(steps), seconds_(seconds), hooks_(hooks), ends_(steps.size()) {}
  ~Steps() {
    for (const Child& child : children_) {
      kill(child.process, SIGKILL);
      waitpid(child.process, nullptr, 0);
      close(child.pipe);
    }
  }
  Steps(const Steps&) = delete;
  Steps& operator=(const Steps&) = delete;

  std::vector<std::string> run(std::size_t jobs) {
    while (next_ < steps_.size() || !children_.empty()) {
      while (next_ < steps_.size() && children_.size() < std::max<std::size_t>(jobs, 1)) start(next_++);
      if (hooks_.interrupted && hooks_.interrupted()) break;
      listen();
    }
    return std::move(ends_);
  }

 private:
  void start(std::size_t step) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      ends_[step] = errno_text(errno);
      return;
    }
    const pid_t process = fork();
    if (process == 0) be_child(steps_[step], ends[1], seconds_);
    close(ends[1]);
    if (process < 0) {
      ends_[step] = errno_text(errno);
      close(ends[0]);
      return;
    }
    children_.push_back({step, process, ends[0], {}, {}});
  }

  void listen() {
    std::vector<pollfd> pipes;
    for (const Child& child : children_) pipes.push_back({child.pipe, POLLIN, 0});
    constexpr int look_up_ms = 200;  // for an interruption
    if (poll(pipes.data(), pipes.size(), look_up_ms) <= 0) return;
    for (std::size_t i = pipes.size(); i-- > 0;) {
      if (pipes[i].revents != 0 && !read_some(children_[i])) {
        end(children_[i]);
        children_.erase(children_.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  // False at the end.
  bool read_some(Child& child) {
    std::array<std::uint8_t, 1U << 16> buffer{};
    const ssize_t size = read(child.pipe, buffer.data(), buffer.size());
    if (size < 0) return errno == EINTR || errno == EAGAIN;
    if (size == 0) return false;
    child.bytes.insert(child.bytes.end(), buffer.begin(), buffer.begin() + size);
    std::size_t at = 0;
    while (const auto length = whole_message(child.bytes, at)) {
      const auto begin = child.bytes.begin() + static_cast<std::ptrdiff_t>(at + sizeof *length);
      take(child, json::from_cbor(begin, begin + *length, true, false));
      at += sizeof *length + *length;
    }
    child.bytes.erase(child.bytes.begin(), child.bytes.begin() + static_cast<std::ptrdiff_t>(at));
    return true;
  }

  static std::optional<std::uint32_t> whole_message(const std::vector<std::uint8_t>& bytes, std::size_t at) {
    std::uint32_t length = 0;
    if (bytes.size() - at < sizeof length) return std::nullopt;
    std::memcpy(&length, bytes.data() + at, sizeof length);
    if (length > most_bytes || bytes.size() - at - sizeof length < length) return std::nullopt;
    return length;
  }

  void take(Child& child, const json& message) {
    if (const auto exception = message.find("exception"); message.is_object() && exception != message.end()) {
      child.exception = exception->get<std::string>();
    } else if (!message.is_discarded()) {
      hooks_.message(child.step, message);
    }
  }

  void end(Child& child) {
    int status = 0;
    while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    close(child.pipe);
    ends_[child.step] = how_it_ended(child, status);
  }

  std::span<const Step> steps_;
  unsigned seconds_;
  const StepHooks& hooks_;
  std::vector<std::string> ends_;
  std::vector<Child> children_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<std::string> run_steps(std::span<const Step> steps, std::size_t jobs, unsigned seconds,
                                   const StepHooks& hooks) {
  return Steps(steps, seconds, hooks).run(jobs);
}

}  // namespace osint
