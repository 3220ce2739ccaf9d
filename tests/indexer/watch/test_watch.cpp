// SPDX-License-Identifier: GPL-2.0-or-later
// --watch: files change, and the lines it prints tell what became of that. Nothing here depends on time but
// the patience after which a test gives up.
#include "indexer/watch/watch.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "indexer/watch/watched_folders.h"
#include "indexer/writing/index_writer.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/indexer/program.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace fs = std::filesystem;

namespace {

using Ids = std::vector<std::string>;

class Watcher : public Program {
 public:
  Watcher(const CorpusFolder& folder, const std::vector<std::string>& arguments)
      : Program(command(folder, arguments)) {}

  // Until the first batch is done.
  void begin() {
    for (std::string text = line(); text.find("; Ctrl-C ends") == std::string::npos; text = line()) {
      INFO(text);
      REQUIRE_FALSE(text.empty());
    }
  }

  int end(int signal_number = SIGINT) {
    signal(signal_number);
    return status();
  }

 private:
  static std::vector<std::string> command(const CorpusFolder& folder,
                                          const std::vector<std::string>& arguments) {
    std::vector<std::string> out = osint_index({"--watch", "--db", folder.database()});
    out.insert(out.end(), arguments.begin(), arguments.end());
    return out;
  }
};

bool matters(WatchedFolders& watched) { return watched.take_events(); }

}  // namespace

TEST_CASE("a watch indexes what changes and ends with what it has", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {folder.root()});
  watcher.begin();
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 added; 1 commentary in "));
  folder.write("b.md", markdown("B", "two"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 added, 1 unchanged"));
  folder.write("b.md", markdown("B", "three"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 changed, 1 unchanged"));
  folder.erase("a.md");
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 removed, 1 unchanged"));
  CHECK(watcher.end(GENERATE(SIGINT, SIGTERM)) == 0);
  CHECK(watcher.left().empty());
  CHECK(ids(folder.database()) == Ids{"b"});
}

TEST_CASE("a watch takes up what becomes of a sidecar", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {folder.root()});
  watcher.begin();
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 added; 1 commentary in "));
  folder.write("a.yaml", "region: Eurasia\n");
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 changed; 1 commentary in "));
  folder.erase("a.yaml");
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 changed; 1 commentary in "));
  CHECK(watcher.end() == 0);
  CHECK(watcher.left().empty());
}

TEST_CASE("a watch says nothing of what changes nothing, and of a failure once", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  Watcher watcher(folder, {});
  watcher.begin();
  folder.write("a.md", markdown("A", "one"));
  folder.write("notes.bak", "no commentary");
  folder.write("broken.xml", broken_xml);
  CHECK_THAT(watcher.line(), Catch::StartsWith("osint-index: " + folder.path("broken.xml") + ":3: "));
  CHECK(watcher.line() == "passed over: 1 .bak (no reader)");
  CHECK_THAT(watcher.line(),
             Catch::StartsWith("1 file: 1 failed") || Catch::StartsWith("2 files: 1 unchanged, 1 failed"));
  folder.write("b.md", markdown("B", "two"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 added, 1 unchanged, 1 failed"));
  folder.write("broken.xml", xml({"own"}, "mended"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 added, 2 unchanged"));
  CHECK(watcher.end() == 0);
  CHECK(watcher.left().empty());
}

TEST_CASE("a batch that read files and changed nothing is settled all the same", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  folder.write("a.md", markdown("A", "one"));
  bool drawn = false;
  bool settled = false;
  Observer observer;
  const auto end = std::chrono::steady_clock::now() + patience;
  observer.interrupted = [&] { return settled || std::chrono::steady_clock::now() > end; };
  observer.progress = [&](std::uint64_t, std::uint64_t) { drawn = true; };
  WatchHooks hooks;
  hooks.settled = [&] {
    CHECK(drawn);
    settled = true;
  };
  hooks.changed = [&](const RunReport&) {
    FAIL("nothing changed");
    return false;
  };
  CHECK(watch(folder.options(), observer, hooks));
  CHECK(settled);
}

TEST_CASE("a watch follows folders that come, move and go", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {folder.root()});
  watcher.begin();
  watcher.line();
  folder.write("x/y/b.md", markdown("B", "two"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 added"));
  folder.rename("x/y", "z/y");
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 added, 1 removed"));
  folder.write("z/y/c.md", markdown("C", "three"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 added"));
  fs::rename(folder.path("z"), folder.beside("out"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 2 removed"));
  fs::rename(folder.beside("out"), folder.path("in"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 2 added"));
  folder.write("in/y/c.md", markdown("C", "four"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 changed"));
  CHECK(watcher.end() == 0);
  CHECK(ids(folder.database()) == Ids{"a", "in/y/b", "in/y/c"});
}

TEST_CASE("a watch outlives the folder it watches", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {folder.root()});
  watcher.begin();
  watcher.line();
  fs::rename(folder.root(), folder.beside("away"));
  CHECK_THAT(watcher.line(),
             Catch::StartsWith("osint-index: " + folder.root() + ": is away; its 1 commentary is kept"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 unchanged, 1 failed"));
  CHECK(ids(folder.database()) == Ids{"a"});
  folder.write("b.md", markdown("B", "two"));  // in a new folder of that name
  CHECK_THAT(watcher.line(), Catch::StartsWith("1 file: 1 added, 1 removed"));
  folder.write("c.md", markdown("C", "three"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 added"));
  CHECK(watcher.end() == 0);
}

TEST_CASE("a watch follows files that are roots, and links to files", "[watch]") {
  CorpusFolder folder;
  folder.write("README.md", markdown("Read", "me"));
  folder.write("sub/a.md", markdown("A", "one"));
  std::ofstream(folder.beside("target.md")) << markdown("T", "two");
  fs::create_symlink("../../target.md", folder.path("sub/link.md"));
  Watcher watcher(folder, {"-L", folder.path("README.md"), folder.path("sub")});
  watcher.begin();
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 3 added"));
  folder.write("other.md", markdown("O", "in no root"));
  folder.write("README.md", markdown("Read", "me again"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 changed"));
  std::ofstream(folder.beside("new.md")) << markdown("T", "three");
  fs::rename(folder.beside("new.md"), folder.beside("target.md"));
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 changed"));
  std::ofstream(folder.beside("target.md")) << markdown("T", "four and more");
  CHECK_THAT(watcher.line(), Catch::StartsWith("3 files: 1 changed"));
  CHECK(watcher.end() == 0);
  CHECK_THAT(words(folder.database(), "link"), Catch::Contains("four"));
}

TEST_CASE("a watch lets others index, and waits for them", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {folder.root()});
  watcher.begin();
  watcher.line();
  {
    auto holder = IndexWriter::open(folder.database());
    for (; !holder; holder = IndexWriter::open(folder.database()))
      REQUIRE(holder.error().kind == ErrorKind::busy);
    folder.write("b.md", markdown("B", "two"));
    CHECK_THAT(watcher.line(),
               Catch::Contains(fmt::format("process {}", getpid())) && Catch::EndsWith("; trying again"));
  }
  CHECK_THAT(watcher.line(), Catch::StartsWith("2 files: 1 added"));
  CHECK(watcher.end() == 0);
}

TEST_CASE("a watch reports as one JSON object a line", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  Watcher watcher(folder, {"--json", "--quiet", folder.root()});
  CHECK(nlohmann::json::parse(watcher.line())["files"]["added"] == 1);
  folder.write("b.md", markdown("B", "two"));
  CHECK(nlohmann::json::parse(watcher.line())["files"]["added"] == 1);
  CHECK(watcher.end() == 0);
  CHECK(watcher.left().empty());
}

TEST_CASE("a watch of nothing is an error", "[watch]") {
  CorpusFolder folder;
  Watcher watcher(folder, {});
  CHECK(watcher.status() == 2);
  CHECK_THAT(watcher.left(), Catch::Contains("no folder was indexed yet"));
}

TEST_CASE("where no more folders can be watched they are looked at from time to time", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  WatchTimes times;
  times.rescan = std::chrono::milliseconds(20);
  times.most_folders = 1;
  Observer observer;
  const auto end = std::chrono::steady_clock::now() + patience;
  observer.interrupted = [&] { return std::chrono::steady_clock::now() > end; };
  WatchHooks hooks;
  std::vector<std::string> notices;
  hooks.notice = [&](const std::string& text) { notices.push_back(text); };
  int batches = 0;
  hooks.changed = [&](const RunReport& report) {
    CHECK(report.files.added == 1);
    folder.write(fmt::format("deep/er/{}.md", ++batches), markdown("B", "two"));
    return batches < 4;
  };
  CHECK(watch(folder.options(), observer, hooks, times));
  CHECK(batches == 4);
  REQUIRE(notices.size() == 1);
  CHECK_THAT(notices[0],
             Catch::Contains("fs.inotify.max_user_watches = ") && Catch::Contains("looking every"));
}

TEST_CASE("the system's own limit of watches is noticed", "[watch]") {
  CorpusFolder folder;
  for (int i = 0; i < 9; ++i) folder.write(fmt::format("{}/a.md", i), markdown("A", "one"));
  const std::string script =
      fmt::format("echo 3 >/proc/sys/user/max_inotify_watches || exit 77; exec {} --watch --db {} {}",
                  OSINT_INDEX, folder.database(), folder.root());
  Program program({"unshare", "--user", "--map-root-user", "sh", "-c", script});
  std::string text = program.line();
  if (text.find("watching") == std::string::npos) skip("no limit of watches can be set here: " + text);
  CHECK_THAT(program.line(),
             Catch::Contains("no more folders to be watched") && Catch::Contains("looking every 30 s"));
  CHECK_THAT(program.line(), Catch::StartsWith("9 files: 9 added"));
  program.signal(SIGTERM);
  CHECK(program.status() == 0);
}

TEST_CASE("only what a scan would see matters", "[watch]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  folder.write(".hidden/h.md", "");
  WatchedFolders watched;
  watched.watch({folder.root()});
  CHECK(watched.obstacle().empty());
  CHECK_FALSE(watched.is_blind());
  CHECK_FALSE(matters(watched));
  folder.write("a.md~", "");
  folder.write(".a.md.swp", "");
  folder.write("README.md", "");
  folder.write(".hidden/h.md", "");
  folder.write("x.glass", "");
  file_bytes(folder.path("a.md"));
  std::ofstream(folder.beside("other.md")) << "";
  CHECK_FALSE(matters(watched));
  SECTION("a file is written") { folder.write("a.md", ""); }
  SECTION("a file comes") { folder.write("b.xml", ""); }
  SECTION("a file is cut") { fs::resize_file(folder.path("a.md"), 1); }
  SECTION("a file may be read again") { fs::permissions(folder.path("a.md"), fs::perms(0600)); }
  SECTION("a file is gone") { folder.erase("a.md"); }
  SECTION("a folder comes") { fs::create_directory(folder.path("sub")); }
  SECTION("the folder is gone") { fs::remove_all(folder.root()); }
  SECTION("the folder has another name") { fs::rename(folder.root(), folder.beside("else")); }
  SECTION("a folder above has another name") {
    const fs::path above = fs::path(folder.root()).parent_path();
    fs::rename(above, above.string() + "-else");
    CHECK(matters(watched));
    fs::rename(above.string() + "-else", above);
  }
  CHECK(matters(watched));
  CHECK_FALSE(matters(watched));
}

TEST_CASE("a path that is not there is looked for, and told of when it comes", "[watch]") {
  CorpusFolder folder;
  WatchedFolders watched;
  watched.watch({folder.path("x/y")});
  CHECK(watched.is_blind());
  fs::create_directory(folder.path("x"));
  CHECK(matters(watched));
  watched.watch({folder.path("x/y")});
  fs::create_directory(folder.path("x/y"));
  CHECK(matters(watched));
  watched.watch({folder.path("x/y")});
  CHECK_FALSE(watched.is_blind());
  folder.write("x/y/a.md", "");
  CHECK(matters(watched));
  watched.watch({folder.path("z")});
  watched.take_events();
  folder.write("x/y/a.md", "more");
  CHECK_FALSE(matters(watched));
}

TEST_CASE("events that were lost count as a change", "[watch]") {
  CorpusFolder folder;
  folder.write("a.tmp", "");
  WatchedFolders watched;
  watched.watch({folder.root()});
  std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
  int most = 0;
  if (!(limit >> most) || most > 1'000'000) {
    skip("the queue of events is unknown or too long to be filled");
  }
  for (int i = 0; i <= most / 4; ++i) {
    folder.rename("a.tmp", "b.tmp");
    folder.rename("b.tmp", "a.tmp");
  }
  CHECK(matters(watched));
  CHECK_FALSE(matters(watched));
}

TEST_CASE("a batch begins when it is quiet, or when it was not for long", "[watch]") {
  using std::chrono::milliseconds;
  const WatchTimes times{milliseconds(500), milliseconds(5'000), {}, {}, 0};
  const Debounce::Clock::time_point start{};
  Debounce debounce(times);
  CHECK_FALSE(debounce.due());
  debounce.change(start);
  CHECK(debounce.due() == start + milliseconds(500));
  debounce.change(start + milliseconds(400));
  CHECK(debounce.due() == start + milliseconds(900));
  for (int at = 0; at < 4'900; at += 100) debounce.change(start + milliseconds(at));
  CHECK(debounce.due() == start + milliseconds(5'000));
  debounce.clear();
  CHECK_FALSE(debounce.due());
}
