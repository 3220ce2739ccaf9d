// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/child_processes.h"

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>
#include <xapian.h>

#include "database/read_only_files.h"
#include "database/xapian_failure.h"
#include "tests/temporary_folder.h"

using namespace osint;
using namespace osint::test;
using Catch::Contains;

namespace {

Step step(const std::function<void(const Send&)>& work) {
  return {"step", [work](const Send& send) { return guarded("step", [&] { work(send); }); }};
}

StepEnd end_of(const std::function<void(const Send&)>& work) {
  const std::array steps = {step(work)};
  StepHooks hooks;
  hooks.message = [](std::size_t, const nlohmann::json&) {};
  return run_steps(steps, 1, 60, hooks).front();
}

}  // namespace

TEST_CASE("a step that ends well has no problem", "[child]") {
  CHECK(end_of([](const Send& send) { send({{"a", 1}}); }).well());
}

TEST_CASE("whatever a step throws is told", "[child]") {
  const StepEnd own = end_of([](const Send&) { throw std::runtime_error("a reason"); });
  CHECK_THAT(own.problem, Contains("a reason"));
  CHECK_FALSE(own.shortage);
  const StepEnd xapian = end_of([](const Send&) { throw Xapian::DatabaseCorruptError("torn"); });
  CHECK_THAT(xapian.problem, Contains("torn"));
  CHECK_FALSE(xapian.shortage);
  const StepEnd other = end_of([](const Send&) { throw 5; });
  CHECK_FALSE(other.well());
  CHECK_FALSE(other.shortage);
}

TEST_CASE("a step that a limit ends says nothing about what it worked on", "[child]") {
  CHECK(end_of([](const Send&) { throw Xapian::DatabaseOpeningError("x", EMFILE); }).shortage);
  CHECK(end_of([](const Send&) { throw std::system_error(EAGAIN, std::generic_category()); }).shortage);
  CHECK(end_of([](const Send&) { raise(SIGKILL); }).shortage);
}

TEST_CASE("a step that crashes or goes round in a circle is no shortage", "[child]") {
  const StepEnd crash = end_of([](const Send&) {
    std::signal(SIGSEGV, SIG_DFL);  // a sanitizer's handler would end it otherwise
    raise(SIGSEGV);
  });
  CHECK_THAT(crash.problem, Contains("crashed"));
  CHECK_FALSE(crash.shortage);
  const StepEnd circle = end_of([](const Send&) { raise(SIGXCPU); });
  CHECK(circle.problem == "did not come to an end");
  CHECK_FALSE(circle.shortage);
}

TEST_CASE("a message that is nested too deeply is dropped", "[child]") {
  std::size_t messages = 0;
  const std::array steps = {step([](const Send& send) {
    nlohmann::json deep = 1;
    for (int i = 0; i < 1000; ++i) deep = nlohmann::json::array({std::move(deep)});
    send(deep);
    send({{"a", 1}});
  })};
  StepHooks hooks;
  hooks.message = [&](std::size_t, const nlohmann::json&) { ++messages; };
  CHECK(run_steps(steps, 1, 60, hooks).front().well());
  CHECK(messages == 1);
}

TEST_CASE("files that are to be read alone are opened for nothing else", "[child]") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "file").string();
  close(open(path.c_str(), O_RDWR | O_CREAT, 0600));
  const auto may_be_written = [&] {
    const int file = open(path.c_str(), O_RDWR);
    const bool written = write(file, "x", 1) == 1;
    close(file);
    return written;
  };
  CHECK(may_be_written());
  {
    const ReadOnlyFiles read_only;
    CHECK_FALSE(may_be_written());
  }
  CHECK(may_be_written());
}
