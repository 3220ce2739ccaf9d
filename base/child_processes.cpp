// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/child_processes.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "base/cbor.h"
#include "base/crash_words.h"
#include "base/shortage.h"
#include "base/system_failure.h"

namespace osint {
namespace {

using nlohmann::json;

// Exit statuses of a child.
constexpr int failed = 3;  // by an exception
constexpr int no_memory = 4;
constexpr int too_greedy = 5;

constexpr std::uint32_t most_bytes = 1U << 30;  // of a message

// No step needs more than this in one piece, unless the database is damaged.
constexpr unsigned long most_memory = 256UL << 20;

// A message on the pipe is its size in four bytes, followed by CBOR.
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

// Returns the time that a step has. A limit of this process may leave less than `seconds`.
rlim_t processor_time(unsigned seconds) {
  rlimit limit{};
  return getrlimit(RLIMIT_CPU, &limit) == 0 ? std::min<rlim_t>(limit.rlim_cur, seconds) : seconds;
}

void bound_processor_time(unsigned seconds) {
  const rlim_t allowed = processor_time(seconds);
  const rlimit time{allowed, allowed + 5};
  if (setrlimit(RLIMIT_CPU, &time) != 0) {
    const rlimit lower{allowed, allowed};  // the hard limit may not be raised
    setrlimit(RLIMIT_CPU, &lower);
  }
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

[[noreturn]] void be_child(const Step& step, int pipe, unsigned seconds) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  leave_explaining({no_memory, too_greedy, most_memory});
  for (const int signal : {SIGINT, SIGTERM, SIGXCPU}) std::signal(signal, SIG_DFL);
  // The parent reports a crash, so the child prints nothing.
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  if (nowhere > STDERR_FILENO) close(nowhere);
  bound_processor_time(seconds);
  const auto send = [&](const json& message) { write_message(pipe, message); };
  const auto fail = [&](const std::string& what, bool shortage) {
    send({{"exception", what}, {"shortage", shortage}});
    _exit(failed);
  };
  try {
    const auto done = step.work(send);
    if (!done) fail(done.error().message, done.error().kind == ErrorKind::shortage);
  } catch (const std::system_error& error) {
    fail(error.what(), is_shortage(error.code().value()));
  } catch (const std::exception& error) {
    fail(error.what(), false);
  } catch (...) {
    fail("an unknown exception", false);
  }
  _exit(0);
}

struct Child {
  std::size_t step = 0;
  pid_t process = -1;
  int pipe = -1;
  std::vector<std::uint8_t> bytes;  // not yet a whole message
  std::optional<StepEnd> exception;
};

StepEnd how_it_exited(const Child& child, int status) {
  if (status == no_memory)
    return {fmt::format("took more memory than there is ({})", limit_words(ENOMEM)), true};
  if (status == too_greedy) return {"asked for more memory than it can need"};
  if (status != 0) return {fmt::format("crashed (exit status {})", status)};
  return {child.bytes.empty() ? "" : "stopped in mid-word"};
}

StepEnd how_it_was_ended(int signal, unsigned seconds) {
  const rlim_t allowed = processor_time(seconds);
  const bool too_short = allowed < seconds;
  if (too_short && (signal == SIGXCPU || signal == SIGKILL))
    return {fmt::format("took more than the {} seconds of processor time it may: raise that with ulimit -t",
                        allowed),
            true};
  if (signal == SIGXCPU) return {"did not come to an end"};
  // run_steps() kills only children that it no longer waits for, so this signal came from elsewhere.
  if (signal == SIGKILL) return {"was killed (perhaps the system had no memory left)", true};
  return {fmt::format("crashed ({})", strsignal(signal))};
}

StepEnd how_it_ended(const Child& child, int status, unsigned seconds) {
  if (child.exception) return *child.exception;
  if (WIFEXITED(status)) return how_it_exited(child, WEXITSTATUS(status));
  return how_it_was_ended(WTERMSIG(status), seconds);
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

  std::vector<StepEnd> run(std::size_t jobs) {
    while (next_ < steps_.size() || !children_.empty()) {
      while (next_ < steps_.size() && children_.size() < std::max<std::size_t>(jobs, 1)) {
        const int error = start(next_);
        if (error != 0 && !children_.empty()) break;  // once one of them has ended there may be room
        if (error != 0) ends_[next_] = {"cannot be begun: " + shortage_words(error), is_shortage(error)};
        ++next_;
      }
      if (hooks_.interrupted && hooks_.interrupted()) break;
      listen();
    }
    return std::move(ends_);
  }

 private:
  // Returns 0 or an errno.
  int start(std::size_t step) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return errno;
    const pid_t process = fork();
    const int error = errno;
    if (process == 0) {
      close(ends[0]);
      for (const Child& other : children_) close(other.pipe);  // each open file counts where few are allowed
      be_child(steps_[step], ends[1], seconds_);
    }
    close(ends[1]);
    if (process < 0) {
      close(ends[0]);
      return error;
    }
    children_.push_back({step, process, ends[0], {}, {}});
    return 0;
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

  // Returns false at the end of the pipe.
  bool read_some(Child& child) {
    std::array<std::uint8_t, 1U << 16> buffer{};
    const ssize_t size = read(child.pipe, buffer.data(), buffer.size());
    if (size < 0) return errno == EINTR || errno == EAGAIN;
    if (size == 0) return false;
    child.bytes.insert(child.bytes.end(), buffer.begin(), buffer.begin() + size);
    std::size_t at = 0;
    while (const auto length = whole_message(child.bytes, at)) {
      const auto* begin = reinterpret_cast<const char*>(child.bytes.data()) + at + sizeof *length;
      if (const auto message = parse_cbor({begin, *length})) take(child, *message);
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
      child.exception = {fmt::format("stopped ({})", exception->get<std::string>()),
                         message.value("shortage", false)};
    } else {
      hooks_.message(child.step, message);
    }
  }

  void end(Child& child) {
    int status = 0;
    while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
    }
    close(child.pipe);
    ends_[child.step] = how_it_ended(child, status, seconds_);
  }

  std::span<const Step> steps_;
  unsigned seconds_;
  const StepHooks& hooks_;
  std::vector<StepEnd> ends_;
  std::vector<Child> children_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<StepEnd> run_steps(std::span<const Step> steps, std::size_t jobs, unsigned seconds,
                               const StepHooks& hooks) {
  return Steps(steps, seconds, hooks).run(jobs);
}

}  // namespace osint
