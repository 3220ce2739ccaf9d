// SPDX-License-Identifier: GPL-2.0-or-later
// A program as a process, with what it prints line by line.
#pragma once

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace osint::test {

// Far beyond what any machine needs: only a program that hangs meets it.
inline constexpr std::chrono::seconds patience{120};

class Program {
 public:
  // Looked for in PATH. Standard output and standard error come as one.
  explicit Program(std::vector<std::string> arguments) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("pipe failed");
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    process_ = fork();
    if (process_ < 0) throw std::runtime_error("fork failed");
    if (process_ == 0) {
      dup2(ends[1], 1);
      dup2(ends[1], 2);
      close(ends[0]);
      close(ends[1]);
      setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
      execvp(pointers[0], pointers.data());
      _exit(127);
    }
    close(ends[1]);
    output_ = ends[0];
  }
  ~Program() {
    if (process_ > 0) {
      kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    close(output_);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  pid_t process() const { return process_; }
  void signal(int number) const { kill(process_, number); }

  // The next line; empty at the end.
  std::string line() {
    for (;;) {
      if (const std::size_t end = read_.find('\n'); end != std::string::npos) {
        const std::string out = read_.substr(0, end);
        read_.erase(0, end + 1);
        return out;
      }
      if (!read_more()) return std::exchange(read_, "");
    }
  }

  // All that is left to be printed.
  std::string rest() {
    while (read_more()) {
    }
    return std::exchange(read_, "");
  }

  // The exit status, or 128 and the signal; reads what is left first.
  int status() {
    if (process_ > 0) {
      left_ = rest();
      int status = 0;
      waitpid(process_, &status, 0);
      process_ = -1;
      status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    return status_;
  }
  const std::string& left() const { return left_; }

 private:
  bool read_more() {
    pollfd input{output_, POLLIN, 0};
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      const int ready = left.count() <= 0 ? 0 : poll(&input, 1, static_cast<int>(left.count()));
      if (ready == 0) FAIL("nothing came; so far: " << read_);
      if (ready > 0) break;
    }
    std::array<char, 4096> buffer{};
    const ssize_t size = read(output_, buffer.data(), buffer.size());
    if (size <= 0) return false;
    read_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
  }

  pid_t process_ = -1;
  int output_ = -1;
  int status_ = -1;
  std::string read_;
  std::string left_;
};

inline std::vector<std::string> osint_index(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), OSINT_INDEX);
  return arguments;
}

}  // namespace osint::test
