// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "indexer/isolation/reader_program.h"
#include "indexer/isolation/sanitizers.h"
#include "tests/indexer/isolation/obedient_pool.h"
#include "tests/indexer/isolation/processes.h"
#include "tests/skip.h"
#include "tests/temporary_folder.h"

using namespace osint;
using namespace osint::test;
using Catch::Contains;

TEST_CASE("one process reads many files, one after the other", "[pool]") {
  ReaderPool pool(obedient_options());
  const std::string process = told(pool, "process");
  CHECK(process != std::to_string(getpid()));
  for (int i = 0; i < 20; ++i) CHECK(told(pool, "process") == process);
  CHECK(told(pool, "say:" + std::string(300'000, 'x')).size() == 300'000);
  CHECK(told(pool, "nonsense") == "error: is no order");
  CHECK(told(pool, "throw:an exception") == "error: cannot be read: an exception");
  CHECK(told(pool, "process") == process);
}

TEST_CASE("after so many files a process ends, and another takes its place", "[pool]") {
  ReaderPoolOptions options = obedient_options();
  options.most_files = 3;
  ReaderPool pool(options);
  std::set<std::string> processes;
  for (int i = 0; i < 9; ++i) processes.insert(told(pool, "process"));
  CHECK(processes.size() == 3);
  for (const std::string& process : processes)
    CHECK((is_gone(std::stoi(process)) || process == told(pool, "process")));
}

TEST_CASE("a process that has grown large is not used again", "[pool]") {
  if (sanitized) skip("a sanitizer does not tell how much it keeps");
  ReaderPool pool(obedient_options());
  const std::string first = told(pool, "process");
  CHECK(told(pool, "memory:100") == "100");
  CHECK(told(pool, "process") == first);
  CHECK(told(pool, "keep memory:200") == "200");
  CHECK(told(pool, "process") != first);
}

TEST_CASE("a file that crashes its process fails alone, and the next is read", "[pool]") {
  ReaderPool pool(obedient_options());
  CHECK(told(pool, "say:before") == "before");
  CHECK_THAT(told(pool, "crash"), Contains("error: the reader of PDF files crashed (Segmentation fault); "));
  CHECK(told(pool, "say:after") == "after");
  CHECK_THAT(told(pool, "recurse:deep"), Contains("error: the reader of PDF files crashed ("));
  CHECK_THAT(told(pool, "end:9"), Contains("error: the reader of PDF files crashed (exit status 9)"));
  CHECK(told(pool, "say:at last") == "at last");
}

TEST_CASE("a message of a library, with stderr in a file, does not end the reading", "[pool]") {
  const TemporaryFolder folder;
  const int kept = dup(STDERR_FILENO);
  const int file = open((folder.path() / "log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  REQUIRE(dup2(file, STDERR_FILENO) == STDERR_FILENO);
  {
    ReaderPool pool(obedient_options());
    CHECK(told(pool, "complain:no font") == (sanitized ? "refused" : "done"));
    CHECK(told(pool, "say:after") == "after");
  }
  dup2(kept, STDERR_FILENO);
  for (const int descriptor : {kept, file}) close(descriptor);
  CHECK(std::filesystem::file_size(folder.path() / "log") == 0);
}

TEST_CASE("a file that has no end fails after its time, and the next is read", "[pool]") {
  ReaderPool pool(hasty_options());
  const std::string process = told(pool, "process");
  CHECK(told(pool, "loop") == "error: took longer than 3 s to read; split it, or convert it to text");
  CHECK(is_gone(std::stoi(process)));
  CHECK(told(pool, "say:after") == "after");
  CHECK_THAT(told(pool, "promise"), Contains("damaged answer"));
  CHECK(told(pool, "say:after that") == "after that");
}

TEST_CASE("a process that answers nonsense is ended, and its file fails", "[pool]") {
  ReaderPool pool(hasty_options());
  for (const std::string& nonsense :
       {std::string(), std::string("\x80"), std::string("\x83\xf4\xf5"), std::string(100, '\xff')}) {
    CHECK_THAT(told(pool, "babble:" + nonsense),
               Contains("error: the reader of PDF files gave a damaged answer"));
    CHECK(told(pool, "say:after") == "after");
  }
  CHECK_THAT(told(pool, "quiet"), Contains("error: the reader of PDF files"));
}

TEST_CASE("an interruption ends the wait, and says nothing about the file", "[pool]") {
  ReaderPool pool(obedient_options());
  std::atomic<bool> interrupted = false;
  std::jthread user([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    interrupted = true;
  });
  const auto documents = pool.reader([&] { return interrupted.load(); })("pdf", "loop", "");
  REQUIRE_FALSE(documents);
  CHECK(documents.error().kind == ErrorKind::interrupted);
}

TEST_CASE("several threads read at a time, each in a process of its own", "[pool]") {
  ReaderPool pool(obedient_options());
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int number = 0; number < 4; ++number) {
      threads.emplace_back([&pool, &wrong, number] {
        for (int i = 0; i < 50; ++i) {
          const std::string text = std::to_string(number) + " " + std::to_string(i);
          if (i % 10 == 7 && told(pool, "crash").find("crashed") == std::string::npos) ++wrong;
          if (told(pool, "say:" + text) != text) ++wrong;
        }
      });
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("processes end with their pool", "[pool]") {
  pid_t process = 0;
  pid_t original = 0;
  {
    ReaderPool pool(obedient_options());
    process = std::stoi(told(pool, "process"));
    original = std::stoi(told(pool, "original"));
    CHECK_FALSE(is_gone(process));
    CHECK_FALSE(is_gone(original));
  }
  CHECK(is_gone(process));
  CHECK(is_gone(original));
}

// A child of ours stands for the program: it dies without a word while its own child waits, or works.
TEST_CASE("processes do not outlive a program that is killed", "[pool]") {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  for (const bool works : {false, true}) {
    INFO((works ? "while it reads" : "while it waits"));
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t program = fork();
    if (program == 0) {
      ReaderPool pool(obedient_options());
      const std::array<pid_t, 2> processes = {std::stoi(told(pool, "process")),
                                              std::stoi(told(pool, "original"))};
      if (write(ends[1], processes.data(), sizeof processes) != sizeof processes) _exit(1);
      if (works) told(pool, "loop");
      pause();
      _exit(0);
    }
    std::array<pid_t, 2> processes{};
    REQUIRE(read(ends[0], processes.data(), sizeof processes) == sizeof processes);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    for (const pid_t process : processes) CHECK_FALSE(is_gone(process));
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    for (const pid_t process : processes) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      for (int i = 0; i < 300 && waitpid(process, nullptr, WNOHANG) == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      CHECK(goes(process));
    }
    for (const int end : ends) close(end);
  }
  prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST_CASE("without its program a file fails and the message says what to do", "[pool]") {
  ReaderPoolOptions options;
  options.program = "/nonexistent/osint-read";
  ReaderPool pool(options);
  CHECK_THAT(told(pool, "say:x"),
             Contains("/nonexistent/osint-read does not start: No such file or directory"));
  options.program = "/bin/true";
  ReaderPool other(options);
  CHECK_THAT(told(other, "say:x"), Contains("/bin/true does not start: exit status 0"));
  options.program = "/bin/echo";  // what it says goes nowhere
  ReaderPool third(options);
  CHECK_THAT(told(third, "say:x"), Contains("/bin/echo does not start"));
}

TEST_CASE("the program that reads is found beside this one", "[pool]") {
  const auto found = find_reader_program();
  REQUIRE(found);
  CHECK(found->ends_with("/osint-read"));
  ReaderPool pool;
  const auto greeting = pool.greeting();
  REQUIRE(greeting);
  CHECK(pool.reader()("nothing", "bytes", "").error().message.find("no reader") != std::string::npos);
}
