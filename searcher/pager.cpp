// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/pager.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace osint {
namespace {

// While a pager runs, the keys that interrupt are its own, and that it goes before the text ends is no mishap.
class SignalsLeftToPager {
 public:
  SignalsLeftToPager() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &ignore, &before_[i]);
  }
  ~SignalsLeftToPager() {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
  }
  SignalsLeftToPager(const SignalsLeftToPager&) = delete;
  SignalsLeftToPager& operator=(const SignalsLeftToPager&) = delete;

  // Those that the pager is to act on as if this program had not ignored them.
  sigset_t acted_on() const {
    sigset_t out;
    sigemptyset(&out);
    for (std::size_t i = 0; i < signals.size(); ++i) {
      if (before_[i].sa_handler != SIG_IGN) sigaddset(&out, signals[i]);
    }
    return out;
  }

 private:
  static constexpr std::array signals = {SIGINT, SIGQUIT, SIGPIPE};
  std::array<struct sigaction, 3> before_{};
};

tl::unexpected<Error> cannot_start(const std::string& command, int error) {
  return failure(
      fmt::format("cannot start the pager \"{}\": {}", command, std::generic_category().message(error)));
}

Result<pid_t> start(const std::string& command, std::vector<std::string>& words, int input,
                    const sigset_t& signals) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return cannot_start(command, error);
  return child;
}

// As much of it as the reader wants.
void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Result<std::vector<std::string>> command_words(std::string_view command) {
  std::vector<std::string> out;
  std::optional<std::string> word;
  char quote = '\0';
  for (std::size_t i = 0; i < command.size(); ++i) {
    const char c = command[i];
    if (c == '\\' && quote != '\'' && i + 1 < command.size()) {
      // Between double quotes a backslash stands for itself before most characters.
      const bool kept =
          quote == '"' && std::string_view("\"\\$`").find(command[i + 1]) == std::string_view::npos;
      word = word.value_or("") + (kept ? std::string{c} : std::string{command[++i]});
    } else if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote == '\0' ? c : '\0';
      if (!word) word.emplace();
    } else if (quote == '\0' && (c == ' ' || c == '\t' || c == '\n')) {
      if (word) out.push_back(*std::exchange(word, std::nullopt));
    } else {
      word = word.value_or("") + c;
    }
  }
  if (quote != '\0') return failure(fmt::format("{} is not closed in {}", quote, command));
  if (word) out.push_back(*word);
  return out;
}

std::string pager_command() {
  const char* pager = std::getenv("PAGER");
  const std::string command = pager == nullptr ? "less" : pager;
  return command.find_first_not_of(" \t\n") == std::string::npos || command == "cat" ? std::string()
                                                                                     : command;
}

Result<void> show_in_pager(const std::string& command, std::string_view text) {
  auto words = command_words(command);
  if (!words) return failure("the pager (PAGER): " + words.error().message);
  if (words->empty() || words->front().empty()) return cannot_start(command, ENOENT);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(command, errno);
  setenv("LESS", "FRX", 0);
  setenv("LV", "-c", 0);
  const SignalsLeftToPager signals;
  const auto child = start(command, *words, ends[0], signals.acted_on());
  close(ends[0]);
  if (child) write_all(ends[1], text);
  close(ends[1]);
  if (!child) return tl::unexpected<Error>(child.error());
  while (waitpid(*child, nullptr, 0) < 0 && errno == EINTR) {
  }
  return {};
}

}  // namespace osint
