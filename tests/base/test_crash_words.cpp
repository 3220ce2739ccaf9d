// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <new>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "base/crash_words.h"

namespace osint {
namespace {

struct Ended {
  int status = 0;  // as of waitpid
  std::string said;
};

// What a child says that ends so.
template <class Action>
Ended ended(Action action) {
  int pipe_ends[2];
  REQUIRE(pipe(pipe_ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(pipe_ends[1], STDERR_FILENO);
    explain_crashes("osint-search", "the/database");
    action();
    _exit(0);
  }
  close(pipe_ends[1]);
  Ended out;
  std::array<char, 256> bytes{};
  for (ssize_t count = 0; (count = read(pipe_ends[0], bytes.data(), bytes.size())) > 0;)
    out.said.append(bytes.data(), static_cast<std::size_t>(count));
  close(pipe_ends[0]);
  REQUIRE(waitpid(child, &out.status, 0) == child);
  return out;
}

TEST_CASE("a program that crashes or has no memory left ends with a message", "[crash_words]") {
  const Ended memory = ended([] { std::get_new_handler()(); });
  CHECK(WIFEXITED(memory.status));
  CHECK(WEXITSTATUS(memory.status) == 2);
  CHECK(memory.said == "osint-search: not enough memory\n");

  const Ended crash = ended([] { raise(SIGSEGV); });
  CHECK(WEXITSTATUS(crash.status) == 2);
  CHECK(crash.said ==
        "osint-search: the/database: the program crashed; the database may be damaged; osint-index --verify "
        "tells\n");

  const Ended slow = ended([] { raise(SIGPROF); });
  CHECK(WEXITSTATUS(slow.status) == 2);
  CHECK_THAT(slow.said, Catch::Contains("no answer in a reasonable time"));

  const Ended own = ended([] {
    leave_explaining({});
    raise(SIGSEGV);
  });
  CHECK(WIFSIGNALED(own.status));
  CHECK(own.said.empty());
}

}  // namespace
}  // namespace osint
