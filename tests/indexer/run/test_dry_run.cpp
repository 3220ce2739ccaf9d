// SPDX-License-Identifier: GPL-2.0-or-later
// A dry run says exactly what the run does that follows it, whatever happened before.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <tuple>

#include "indexer/run/index_run.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/indexer/program.h"

using namespace osint;
using namespace osint::test;

namespace {

using Step = std::tuple<int, int, int>;  // what to do, with which file, how

const std::vector<std::string> names = {"a.md", "b.xml", "sub/a.md", "sub/c.xml", "sub/deep/d.xml", "x.md"};

std::string content(const std::string& name, int variant) {
  if (!name.ends_with(".xml")) {
    std::string out;
    for (int i = 0; i < variant % 4; ++i)
      out += markdown(fmt::format("Title {}", i), fmt::format("words {}", variant));
    return out;
  }
  static const std::vector<std::vector<std::string>> own_ids = {
      {"a"}, {"x"}, {"a", "a"}, {"", "b"}, {"a~2"}, {"sub/a"}, {}, {"own", "x", "a#2"}};
  return xml(own_ids[static_cast<std::size_t>(variant) % own_ids.size()], fmt::format("words {}", variant));
}

class History {
 public:
  void take(const Step& step) {
    const auto& [action, file, variant] = step;
    const std::string& name = names[static_cast<std::size_t>(file)];
    const std::string& other = names[static_cast<std::size_t>(file + variant) % names.size()];
    switch (action) {
      case 0:
      case 1:
      case 2: folder_.write(name, content(name, variant)); break;
      case 3: folder_.erase(name); break;
      case 4:
        if (folder_.has(name)) folder_.rename(name, other);
        break;
      case 5: folder_.write(name, broken_xml); break;
      case 6:
        folder_.erase(name);
        std::filesystem::create_directories(std::filesystem::path(folder_.path(name)).parent_path());
        std::filesystem::create_symlink("nowhere", folder_.path(name));
        break;
      case 7:
        if (folder_.has("sub")) compare(folder_.path("sub"), variant);
        break;
      default: compare(folder_.root(), variant); break;
    }
  }

  void compare(const std::string& path, int variant) {
    RunOptions options = folder_.options();
    options.paths = {path};
    options.list_files = true;
    options.prune = variant % 4 != 1;
    options.allow_empty = variant % 3 != 0;
    options.jobs = 1 + static_cast<std::size_t>(variant) % 3;
    options.commit_every = 1 + static_cast<std::size_t>(variant) % 3;
    if (variant % 2 == 0) options.bulk_bytes = 0;
    RunOptions dry = options;
    dry.dry_run = true;
    const auto expected = index_files(dry, {});
    const auto done = index_files(options, {});
    RC_ASSERT(expected.has_value() == done.has_value());
    if (!done) {
      RC_ASSERT(expected.error().message == done.error().message);
      return;
    }
    RC_ASSERT(expected->files == done->files);
    RC_ASSERT(expected->commentaries == done->commentaries);
    RC_ASSERT(expected->warnings == done->warnings);
    RC_ASSERT(by_file(expected->failures) == by_file(done->failures));
    RC_ASSERT(expected->files_touched == done->files_touched);
    check_list(*done);
    if (variant % 2 == 0) trust_all_stamps(folder_.database());
  }

  void finish() {
    std::filesystem::create_directories(folder_.root());
    compare(folder_.root(), 2);
  }

 private:
  // Threads finish in any order.
  static std::vector<Notice> by_file(std::vector<Notice> failures) {
    std::ranges::sort(failures, {}, &Notice::file);
    return failures;
  }

  // The list has as many of each kind as the counts say.
  static void check_list(const RunReport& report) {
    Counts listed;
    for (const TouchedFile& file : report.files_touched) {
      switch (file.change) {
        case FileChange::added: ++listed.added; break;
        case FileChange::changed: ++listed.changed; break;
        case FileChange::removed: ++listed.removed; break;
        case FileChange::failed: ++listed.failed; break;
      }
    }
    listed.unchanged = report.files.unchanged;
    RC_ASSERT(listed == report.files);
  }

  CorpusFolder folder_;
};

}  // namespace

TEST_CASE("a dry run says what the run after it does", "[dry]") {
  CHECK(rc::check([] {
    const auto steps =
        *rc::gen::resize(12, rc::gen::container<std::vector<Step>>(rc::gen::tuple(
                                 rc::gen::inRange(0, 11), rc::gen::inRange(0, static_cast<int>(names.size())),
                                 rc::gen::inRange(0, 12))));
    History history;
    for (const Step& step : steps) history.take(step);
    history.finish();
  }));
}

TEST_CASE("a dry run with -v lists each file and what becomes of it", "[dry]") {
  CorpusFolder folder;
  folder.write("changed.md", markdown("A", "one"));
  folder.write("gone.md", markdown("B", "two"));
  folder.write("same.md", markdown("C", "three"));
  run(folder.options());
  folder.write("changed.md", markdown("A", "other"));
  folder.erase("gone.md");
  folder.write("sub/new.md", markdown("D", "four"));
  folder.write("torn.xml", broken_xml);
  const auto before = database_bytes(folder.database());
  Program program(osint_index({"--db", folder.database(), "-n", "-v"}));
  for (const char* name : {"changed.md", "sub/new.md"})
    CHECK(program.line() ==
          "osint-index: " + folder.path(name) + ":1: a commentary without a source (warning)");
  CHECK_THAT(program.line(), Catch::StartsWith("osint-index: " + folder.path("torn.xml") + ":3: "));
  CHECK(program.line() == "change " + folder.path("changed.md"));
  CHECK(program.line() == "remove " + folder.path("gone.md"));
  CHECK(program.line() == "add    " + folder.path("sub/new.md"));
  CHECK(program.line() == "fail   " + folder.path("torn.xml"));
  CHECK_THAT(program.line(),
             Catch::StartsWith("dry run, nothing written: 4 files: 1 added, 1 changed, 1 removed, "
                               "1 unchanged, 1 failed"));
  CHECK(program.status() == 1);
  CHECK(database_bytes(folder.database()) == before);
}
