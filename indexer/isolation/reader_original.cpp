// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_original.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/system_failure.h"
#include "base/version.h"
#include "indexer/isolation/frame.h"
#include "indexer/isolation/sanitizers.h"

namespace osint {
namespace {

// Passes on only what the loader and the sanitizers need.
std::vector<std::string> environment() {
  std::vector<std::string> out = {"LC_ALL=C.UTF-8", "TZ=UTC0"};
  for (const char* name :
       {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) out.push_back(fmt::format("{}={}", name, value));
  }
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

class SpawnActions {
 public:
  // The socket becomes the standard input. The output is discarded, except for the messages of a sanitizer.
  explicit SpawnActions(int socket) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (!sanitized) posix_spawn_file_actions_adddup2(&actions_, STDOUT_FILENO, STDERR_FILENO);
  }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class SpawnAttributes {
 public:
  // The process gets a group of its own, because Ctrl-C is meant for the program, which lets the reading of a
  // file finish. Signals have their default effect.
  SpawnAttributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none{};
    sigset_t all{};
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                                              POSIX_SPAWN_SETPGROUP));
  }
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

// Returns 0 or an errno.
int spawn(const std::string& program, std::vector<std::string> arguments, int socket, pid_t& process) {
  arguments.insert(arguments.begin(), "osint-read");
  std::vector<std::string> variables = environment();
  const SpawnActions actions(socket);
  const SpawnAttributes attributes;
  return posix_spawn(&process, program.c_str(), actions.get(), attributes.get(), pointers(arguments).data(),
                     pointers(variables).data());
}

std::string why(Silence silence, int status) {
  switch (silence) {
    case Silence::late: return "it says nothing";
    case Silence::interrupted: return "interrupted";
    case Silence::damaged: return "it is of another version: install osint-search anew";
    case Silence::ended: break;
  }
  return WIFEXITED(status) ? fmt::format("exit status {}", WEXITSTATUS(status))
                           : fmt::format("signal {}", WTERMSIG(status));
}

// Returns the two ends of a new connection; nullopt, with errno set, if that fails.
std::optional<std::array<int, 2>> new_connection() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  return ends;
}

tl::unexpected<Error> no_connection(const std::string& program, int error) {
  return system_failure("cannot be read: no connection to " + program, error);
}

constexpr std::uint64_t most_errno = 4095;

// Checks the number, so that a wrong one ends no other process. A child that has already ended can still be
// waited for.
bool is_child(pid_t process) {
  siginfo_t state{};
  return process > 0 && waitid(P_PID, static_cast<id_t>(process), &state, WEXITED | WNOHANG | WNOWAIT) == 0;
}

}  // namespace

Error no_start(const std::string& program, Silence silence, int status) {
  Error out{fmt::format("cannot be read: {} does not start: {}", program, why(silence, status))};
  if (silence == Silence::interrupted) out.kind = ErrorKind::interrupted;
  return out;
}

Result<std::unique_ptr<ReaderOriginal>> ReaderOriginal::start(const std::string& program,
                                                              const std::vector<std::string>& arguments,
                                                              const Patience& patience) {
  const auto ends = new_connection();
  if (!ends) return no_connection(program, errno);
  ReaderConnection connection((*ends)[0]);
  pid_t process = -1;
  const int error = spawn(program, arguments, (*ends)[1], process);
  close((*ends)[1]);
  if (error != 0) return system_failure(fmt::format("cannot be read: {} does not start", program), error);
  std::unique_ptr<ReaderOriginal> out(new ReaderOriginal(program, process, std::move(connection)));
  const auto said = out->connection_.message(patience);
  if (!said) return tl::unexpected(out->failed(said.error()));
  const auto greeting = decode_greeting(*said);
  if (!greeting || greeting->version != OSINT_VERSION) return tl::unexpected(out->failed(Silence::damaged));
  return out;
}

Result<std::unique_ptr<ReaderChild>> ReaderOriginal::copy(const Patience& patience) {
  const auto ends = new_connection();
  if (!ends) return no_connection(program_, errno);
  ReaderConnection connection((*ends)[0]);
  FrameHead head{};
  const auto sent = connection_.send_descriptor((*ends)[1], patience);
  close((*ends)[1]);
  const auto answered =
      sent.and_then([&] { return connection_.receive(head.data(), head.size(), patience); });
  if (!answered) return tl::unexpected(failed(answered.error()));
  const std::uint64_t answer = frame_size(head);
  if (answer > no_copy && answer - no_copy <= most_errno)
    return system_failure(fmt::format("cannot be read: {} does not start", program_),
                          static_cast<int>(answer - no_copy));
  const auto process = static_cast<pid_t>(answer);
  if (answer >= no_copy || !is_child(process)) return tl::unexpected(failed(Silence::damaged));
  return std::make_unique<ReaderChild>(process, std::move(connection));
}

// A waiting process sends nothing, so its connection is quiet.
bool ReaderOriginal::lives() const { return process_ > 0 && connection_.is_quiet(); }

Error ReaderOriginal::failed(Silence silence) {
  end();
  return no_start(program_, silence, status_);
}

void ReaderOriginal::end() {
  if (process_ < 0) return;
  connection_.close();
  status_ = end_process(process_);
  process_ = -1;
}

}  // namespace osint
