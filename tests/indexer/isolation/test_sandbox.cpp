// SPDX-License-Identifier: GPL-2.0-or-later
// What the process that reads documents cannot do, tried from within.
#include "indexer/isolation/sandbox.h"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/isolation/sanitizers.h"
#include "tests/indexer/isolation/obedient_pool.h"
#include "tests/skip.h"
#include "tests/temporary_folder.h"

using namespace osint;
using namespace osint::test;
using Catch::Contains;

namespace {

constexpr const char* no_landlock = "this kernel has no Landlock";
constexpr const char* no_filter = "this kernel has no seccomp";

ReaderGreeting greeting(const std::vector<std::string>& arguments = {}) {
  return ReaderPool(obedient_options(arguments)).greeting().value();
}

// A port of this machine on which somebody listens.
class Listener {
 public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool listens = bind(socket_, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                         listen(socket_, 1) == 0 &&
                         getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    port_ = listens ? std::to_string(ntohs(address.sin_port)) : "";
  }
  ~Listener() { close(socket_); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  const std::string& port() const { return port_; }

 private:
  int socket_;
  std::string port_;
};

}  // namespace

TEST_CASE("the process that reads has no network, files, programs or processes", "[sandbox]") {
  if (!greeting().filters_calls) skip(no_filter);
  const Listener listener;
  if (listener.port().empty()) skip("no port of this machine can be listened on");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"without-landlock"}}) {
    ReaderPool pool(obedient_options(arguments));
    const TemporaryFolder folder;
    for (const std::string& order :
         {std::string("open:/etc/passwd"), std::string("open:/proc/self/maps"), std::string("open:."),
          "write:" + (folder.path() / "new").string(), "connect:" + listener.port(), std::string("fork"),
          std::string("execute"), std::string("thread"), std::string("trace"), std::string("kill parent"),
          std::string("signal original"), std::string("trace original"), std::string("make code"),
          std::string("ring")}) {
      INFO(order);
      CHECK(told(pool, order) == "refused");
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(told(pool, "say:and it still reads") == "and it still reads");
  }
}

TEST_CASE("without a filter of calls Landlock keeps files away, and limits what is left", "[sandbox]") {
  if (greeting().landlock == 0) skip(no_landlock);
  ReaderPool pool(obedient_options({"without-call-filter"}));
  const TemporaryFolder folder;
  CHECK(told(pool, "open:/etc/passwd") == "refused");
  CHECK(told(pool, "open:/usr/share/osint-search") == "refused");
  CHECK(told(pool, "write:" + (folder.path() / "new").string()) == "refused");
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(told(pool, "execute") == "refused");
  CHECK(told(pool, "trace original") == "refused");
  constexpr int first_with_signals = 6;
  if (greeting().landlock >= first_with_signals) CHECK(told(pool, "signal original") == "refused");
}

TEST_CASE("where the kernel has neither, the limits hold", "[sandbox]") {
  const std::vector<std::string> neither = {"without-landlock", "without-call-filter"};
  const ReaderGreeting told_first = greeting(neither);
  CHECK(told_first.landlock == 0);
  CHECK_FALSE(told_first.filters_calls);
  CHECK(told_first.memory_limited != sanitized);
  ReaderPool pool(obedient_options(neither));
  CHECK(told(pool, "limits") == "0 0 0 ");
  CHECK(told(pool, "count files") == "3");
  if (getuid() != 0) CHECK(told(pool, "fork") == "refused");  // root may have as many as it likes
}

TEST_CASE("with Landlock the tables of poppler may be read", "[sandbox]") {
  constexpr const char* table = "/usr/share/poppler/cMap/Adobe-GB1/UniGB-UTF16-H";
  if (greeting().landlock == 0) skip(no_landlock);
  if (access(table, R_OK) != 0) skip("poppler-data is not installed");
  ReaderPool pool(obedient_options());
  CHECK(told(pool, std::string("open:") + table) == "done");
  CHECK(told(pool, std::string("write:") + table) == "refused");
  ReaderPool without(obedient_options({"without-landlock"}));
  CHECK(told(without, std::string("open:") + table) == "refused");
}

TEST_CASE("the process that reads gets nothing of this one", "[sandbox]") {
  ReaderPool pool(obedient_options());
  CHECK(told(pool, "count files") == "3");
  CHECK(told(pool, "environment") == "environment: LC_ALL=C.UTF-8 TZ=UTC0");
  CHECK(told(pool, "limits") == "0 0 0 ");
}

TEST_CASE("a file for which memory runs out fails alone", "[sandbox]") {
  if (sanitized) skip("a sanitizer needs the address space that is limited elsewhere");
  ReaderPool pool(obedient_options());
  const std::string reason =
      "error: needed more than 512 MB of memory to read; split it, or convert it to text";
  CHECK(told(pool, "memory:2000") == reason);
  CHECK(told(pool, "memory in C:2000") == reason);
  CHECK(told(pool, "memory:100") == "100");
}
