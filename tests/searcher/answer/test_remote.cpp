// SPDX-License-Identifier: GPL-2.0-or-later
// A database behind Xapian's remote protocol answers as it does where it lies.
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <netinet/in.h>
#include <rapidcheck/catch.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "database/open_database.h"
#include "schema/commentary.h"
#include "searcher/answer/searcher.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/names/indexed_glosses.h"
#include "tests/skip.h"
#include "tests/test_index.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace {

using namespace osint;
using namespace osint::test;

// A port that was free a moment ago.
unsigned free_port() {
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);  // NOLINT: as the interface wants it
  const bool bound = bind(listener, generic, size) == 0 && getsockname(listener, generic, &size) == 0;
  close(listener);
  return bound ? ntohs(address.sin_port) : 0;
}

// xapian-tcpsrv over one database while it lives.
class Server {
 public:
  explicit Server(const std::string& database) : port_(free_port()) {
    std::vector<std::string> arguments = {
        "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port", std::to_string(port_), database};
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    // The server hands SIGTERM on to its process group: it gets one of its own.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    installed_ = posix_spawnp(&process_, argv[0], nullptr, &attributes, argv.data(), environ) == 0;
    posix_spawnattr_destroy(&attributes);
  }
  ~Server() {
    if (!installed_) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  bool installed() const { return installed_; }
  std::string address() const { return fmt::format("127.0.0.1:{}", port_); }

  // Once the server listens; the error of the last try otherwise.
  Result<Searcher> open(std::vector<std::string> others = {}) const {
    others.push_back(address());
    auto searcher = Searcher::open(others);
    for (int left = 100; !searcher && left > 0; --left) {
      usleep(50'000);
      searcher = Searcher::open(others);
    }
    return searcher;
  }

 private:
  unsigned port_;
  pid_t process_ = 0;
  bool installed_ = false;
};

// Skips the test where there is no server to ask.
Searcher opened(const Server& server, const std::vector<std::string>& others = {}) {
  if (!server.installed()) skip("xapian-tcpsrv (package xapian-tools) is not installed");
  auto searcher = server.open(others);
  REQUIRE(searcher);
  return std::move(*searcher);
}

std::vector<Commentary> sample() {
  Commentary port = plain_commentary("port", "Ports and skies",
                                     "The dying port was dredged. Its skies were gray, its abilities many.");
  add_source(
      port,
      {{"Zhao Lei"}, "Integrating Harbours", "", "Example Daily", "2018-03", "http://a.example.org/b", "", 9},
      {"Ships integrate slowly. 解放军的港口。"});
  Commentary sky = plain_commentary("sky", "A sky that dies",
                                    "The able ship died and lies under one sky; integration is generous.");
  Commentary general =
      plain_commentary("general", "Generals", "The general generated little. Ports tie and are tying.");
  return {port, sky, general};
}

constexpr std::array queries = {"port",
                                "ports",
                                "dying",
                                "die",
                                "dies",
                                "skies",
                                "sky",
                                "ability",
                                "able",
                                "generate",
                                "general",
                                "generous",
                                "integration",
                                "integrating ship",
                                "tie",
                                "lie",
                                "title:sky",
                                "headline:harbour",
                                "author:zhao",
                                "integrat*",
                                "/gener.*/",
                                "genral~",
                                "\"gray its abilities\"",
                                "ship OR sky",
                                "ship -sky",
                                "date:2018",
                                "解放军",
                                "site:example.org",
                                "*",
                                "x",
                                "by",
                                "source:harbour",
                                "nosuchword",
                                "\"gray its abilitees\"",
                                "author:zaho",
                                "harbourz OR nosuchword"};

void check_same(const Answer& local, const Answer& remote) {
  REQUIRE(local.hits.size() == remote.hits.size());
  CHECK(local.total == remote.total);
  for (std::size_t i = 0; i < local.hits.size(); ++i) {
    CHECK(local.hits[i].id == remote.hits[i].id);
    CHECK(local.hits[i].score == Approx(remote.hits[i].score));
    CHECK(local.hits[i].passages.size() == remote.hits[i].passages.size());
  }
}

TEST_CASE("a remote database answers as a local one") {
  TestIndex index(sample());
  const Server server(index.path());
  auto remote = opened(server);
  for (const char* query : queries) {
    CAPTURE(query);
    QueryOptions options;
    options.suggest = true;
    const auto answer = remote.search(query, options);
    REQUIRE(answer);
    const Answer local = index.search(query, options);
    check_same(local, *answer);
    CHECK(local.did_you_mean == answer->did_you_mean);
  }
}

TEST_CASE("a remote database names the same commentaries as similar") {
  // No word as it is written stands in two of them; only the families of words do.
  TestIndex index({plain_commentary("one", "One", "They were integrating abilities."),
                   plain_commentary("two", "Two", "It was integrated ably."),
                   plain_commentary("three", "Three", "An integration of the able."),
                   plain_commentary("four", "Four", "Nothing of the sort.")});
  const Server server(index.path());
  auto remote = opened(server);
  QueryOptions options;
  options.similar = "one";
  const auto local = index.search("", options);
  const auto answer = remote.search("", options);
  REQUIRE(answer);
  CHECK(local.total == 2);
  check_same(local, *answer);
}

TEST_CASE("a query that a remote database cannot fall back from is still answered") {
  TestIndex index(sample());
  const Server server(index.path());
  auto remote = opened(server);
  QueryOptions options;
  options.suggest = true;
  // With one word put right, one commentary would have two of the four words.
  const auto answer = remote.search("prot dregded nosuchword xyzzyxyzzy", options);
  REQUIRE(answer);
  CHECK(answer->total == 0);
  CHECK(answer->did_you_mean.empty());
}

TEST_CASE("a local and a remote database are searched as one") {
  TestIndex near({plain_commentary("near", "Here", "They integrate, and the sky is gray.")});
  TestIndex far(sample());
  const Server server(far.path());
  auto mixed = opened(server, {near.path()});
  auto local = Searcher::open({near.path(), far.path()});
  REQUIRE(local);
  for (const char* query : {"skies", "integrating", "dying", "sky gray"}) {
    CAPTURE(query);
    const auto expected = local->search(query, {});
    const auto answer = mixed.search(query, {});
    REQUIRE(expected);
    REQUIRE(answer);
    check_same(*expected, *answer);
  }
}

TEST_CASE("names are found in all their forms on a remote database", "[names]") {
  TestIndex index({plain_commentary("han", "One", "据报道，习近平将于下月视察绵阳。"),
                   plain_commentary("latin", "Two", "Xi Jinping visited Mianyang"),
                   plain_commentary("wade", "Three", "Hsi Chin-p'ing visited Mien-yang")});
  const Server server(index.path());
  auto remote = opened(server);
  for (const char* query : {"习近平", "Xi Jinping", "Hsi Chin-p'ing", "Mianyang", "绵阳 习近平"}) {
    CAPTURE(query);
    const auto answer = remote.search(query, {});
    REQUIRE(answer);
    CHECK(answer->total == 3);
    CHECK(answer->decided_by_other_forms);
    check_same(index.search(query), *answer);
  }
}

TEST_CASE("what commentaries define is learned from a remote database as well") {
  const std::string text = "the Example Naval Board (ENB, 某海军局) met";
  TestIndex index({plain_commentary("a", "One", text), plain_commentary("b", "Two", text)});
  const Server server(index.path());
  opened(server);
  const auto remote = OpenDatabase::open({server.address()});
  REQUIRE(remote);
  CHECK(learned_forms(**remote, "enb") ==
        std::vector<LearnedForm>{{"example naval board", 2}, {"某 海 军 局", 2}});
  const auto both = OpenDatabase::open({server.address(), index.path()});
  REQUIRE(both);
  CHECK(learned_forms(**both, "example naval board") ==
        std::vector<LearnedForm>{{"enb", 4}, {"某 海 军 局", 4}});
}

void check_family_start(const Analyzer& analyzer, const std::string& word) {
  const std::string stem = analyzer.stem(word);
  INFO(word << " has the stem " << stem);
  CHECK(word.starts_with(family_start(stem)));
}

TEST_CASE("a word begins as its stem does, but for the stem's last letters") {
  const Analyzer analyzer;
  // The exceptional forms of Porter2, then endings that it puts another in the place of.
  for (const char* word :
       {"skis",   "skies",   "sky",     "dying",  "lying",    "tying",      "idly",    "gently",
        "ugly",   "early",   "only",    "singly", "news",     "howe",       "atlas",   "cosmos",
        "bias",   "andes",   "inning",  "outing", "canning",  "herring",    "earring", "proceed",
        "exceed", "succeed", "ability", "ably",   "ties",     "dies",       "by",      "say",
        "cry",    "hopping", "hoping",  "sized",  "rational", "relational", "analogy", "yes"}) {
    check_family_start(analyzer, word);
  }
}

TEST_CASE("no word of letters begins otherwise than its family") {
  const Analyzer analyzer;
  const std::vector<std::string> endings = {
      "",        "s",       "es",    "ies",     "ied",     "ed",      "ing",   "edly", "ingly",  "eed",
      "eedly",   "y",       "ly",    "li",      "bly",     "bli",     "ably",  "ibly", "bility", "biliti",
      "ational", "tional",  "enci",  "anci",    "izer",    "ization", "ation", "ator", "alism",  "ality",
      "alli",    "fulness", "ousli", "ousness", "iveness", "ivity",   "ogi",   "ogy",  "fulli",  "lessli",
      "icate",   "iciti",   "ical",  "ful",     "ness",    "alize",   "ement", "ion",  "e",      "l"};
  rc::prop("for invented words", [&] {
    const auto letters = *rc::gen::container<std::string>(rc::gen::inRange('a', static_cast<char>('z' + 1)));
    const std::string word = letters + *rc::gen::elementOf(endings) + *rc::gen::elementOf(endings);
    RC_PRE(!word.empty());
    const std::string stem = analyzer.stem(word);
    RC_PRE(!stem.empty());
    RC_ASSERT(word.starts_with(family_start(stem)));
  });
}

}  // namespace
