// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever happened to the files, and whatever runs saw of it: in the end the database holds what indexing the files
// for the first time would give, under the ids that they were given on the way.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <tuple>

#include "indexer/rebuild/rebuild.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

using Step = std::tuple<int, int, int>;  // what to do, with which file, how

// x.md is a file at one time and a folder at another.
const std::vector<std::string> names = {"a.md",      "a.txt",          "b.xml", "sub/a.md",
                                        "sub/c.xml", "sub/deep/d.xml", "x.md",  "x.md/in.md"};

std::string content(const std::string& name, int variant) {
  const std::string text = fmt::format("words of variant {}", variant);
  if (!name.ends_with(".xml")) {
    std::string out;
    for (int i = 0; i < variant % 4; ++i) out += markdown(fmt::format("Title {}", i), text);
    return out;
  }
  static const std::vector<std::vector<std::string>> own_ids = {
      {"a"}, {"x"}, {"a", "a"}, {"", "b"}, {"a~2"}, {"sub/a", "a"}, {}, {"own", "x", "a#2"}};
  return xml(own_ids[static_cast<std::size_t>(variant) % own_ids.size()], text);
}

// Beside documents: what the database knows of files, but for what tells when they were seen.
std::map<std::string, std::string> known_files(const std::string& database) {
  std::map<std::string, std::string> out;
  const FileTable table = table_of(database);
  for (const auto& [path, entry] : table.files()) {
    out[path] = fmt::format("{} passages, {} citations, hash {:x} {:x}", entry.passages, entry.citations,
                            entry.hash[0], entry.hash[1]);
    for (const HeldCommentary& held : entry.commentaries) out[path] += ", " + held.own_id + " as " + held.id;
  }
  return out;
}

class History {
 public:
  void take(const Step& step) {
    const auto& [action, file, variant] = step;
    const std::string& name = names[static_cast<std::size_t>(file)];
    const std::string& other = names[static_cast<std::size_t>(file + variant) % names.size()];
    if (action < 8) {
      change(action, name, other, variant);
    } else {
      look(action, name, variant);
    }
  }

  void finish() {
    // What the database holds of a file that cannot be read does depend on history.
    for (const Notice& failed : run(options({folder_.root()})).failures) std::filesystem::remove(failed.file);
    run(options({folder_.root()}));
    RunOptions scratch = options({folder_.root()});
    scratch.database = folder_.beside("scratch");
    const FileTable given = table_of(folder_.database());
    scratch.given = &given;
    run(scratch);
    RC_ASSERT(documents(folder_.database()) == documents(scratch.database));
    RC_ASSERT(known_files(folder_.database()) == known_files(scratch.database));
    const auto families = family_members(folder_.database());  // may keep words that are gone
    for (const auto& member : family_members(scratch.database)) RC_ASSERT(families.contains(member));
    const RunReport again = run(options({folder_.root()}));
    RC_ASSERT(again.files.added + again.files.changed + again.files.removed + again.files.failed == 0U);
  }

  // Since the last time, each commentary that is still there has kept its id.
  void check_ids() {
    if (!std::filesystem::exists(folder_.database())) return;
    std::map<std::pair<std::string, std::string>, std::string> now;
    std::set<std::string> all;
    const FileTable table = table_of(folder_.database());
    for (const auto& [path, entry] : table.files()) {
      std::map<std::string, int> numbers;
      for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
        const HeldCommentary& held = entry.commentaries[i];
        RC_ASSERT(all.insert(held.id).second);
        const std::string which = held.own_id.empty()
                                      ? fmt::format("#{}", i)
                                      : fmt::format("{} {}", held.own_id, numbers[held.own_id]++);
        now[{path, which}] = held.id;
      }
    }
    for (const auto& [commentary, id] : now) {
      const auto before = given_.find(commentary);
      if (before != given_.end()) RC_ASSERT(before->second == id);
    }
    given_ = std::move(now);
  }

 private:
  void change(int action, const std::string& name, const std::string& other, int variant) {
    switch (action) {
      case 0:
      case 1:
      case 2:
        make_way(name);
        folder_.write(name, content(name, variant));
        break;
      case 3:
        if (folder_.has(name)) std::filesystem::remove_all(folder_.path(name));
        break;
      case 4: move(name, other); break;
      case 5:
        make_way("b.xml");
        folder_.write("b.xml", broken_xml);
        break;
      case 6: edit_unseen(name); break;
      default: move("sub", variant % 2 == 0 ? "sub.old" : "other/sub"); move("sub.old", "sub");
    }
  }

  void look(int action, const std::string& name, int variant) {
    switch (action) {
      case 8:
      case 9: index({folder_.root()}, variant); break;
      case 10:
        if (folder_.has("sub")) index({folder_.path("sub")}, variant);
        break;
      case 11:
        if (is_file(name)) index({folder_.path(name)}, variant);
        break;
      case 12: anew(); break;
      default: interrupt_after(variant % 3); break;
    }
  }

  bool is_file(const std::string& name) const { return std::filesystem::is_regular_file(folder_.path(name)); }

  // Whatever stands where `name` is to be, or where a folder above it is to be.
  void make_way(const std::string& name) {
    for (std::size_t end = name.find('/'); end != std::string::npos; end = name.find('/', end + 1)) {
      const std::string above = name.substr(0, end);
      if (is_file(above)) folder_.erase(above);
    }
    if (std::filesystem::is_directory(folder_.path(name))) std::filesystem::remove_all(folder_.path(name));
  }

  void move(const std::string& from, const std::string& to) {
    if (from == to || !folder_.has(from) || to.starts_with(from + "/") || from.starts_with(to + "/")) return;
    make_way(to);
    if (std::filesystem::is_directory(folder_.path(from))) std::filesystem::remove_all(folder_.path(to));
    folder_.rename(from, to);
  }

  // Of the same length, with the same time of modification.
  void edit_unseen(const std::string& name) {
    if (!is_file(name)) return;
    std::string bytes = file_bytes(folder_.path(name));
    const std::size_t at = bytes.find("variant");
    if (at == std::string::npos) return;
    bytes.replace(at, 7, bytes[at + 8] == '1' ? "mutable" : "changed");
    folder_.write_keeping_times(name, bytes);
  }

  void anew() {
    if (std::filesystem::exists(folder_.database())) (void)rebuild(options({folder_.root()}), {});
    given_.clear();
  }

  RunOptions options(const std::vector<std::string>& paths) const {
    RunOptions out = folder_.options();
    out.paths = paths;
    out.allow_empty = true;
    return out;
  }

  void index(const std::vector<std::string>& paths, int variant) {
    RunOptions how = options(paths);
    how.commit_every = 1 + static_cast<std::size_t>(variant) % 3;
    how.prune = variant % 5 != 0;
    how.renewal_bytes = variant % 2 == 0 ? 0 : how.renewal_bytes;
    how.bulk_bytes = variant % 3 == 0 ? how.bulk_bytes : 0;
    how.bulk_commit_every = how.commit_every;
    how.jobs = 1 + static_cast<std::size_t>(variant) % 4;
    run(how);
    if (variant % 2 == 0) trust_all_stamps(folder_.database());
    check_ids();
  }

  void interrupt_after(int files) {
    RunOptions how = options({folder_.root()});
    how.commit_every = 1;
    Observer observer;
    observer.interrupted = [&] { return files-- <= 0; };
    index_files(how, observer);
    given_.clear();  // provisional ids, which the next run settles
  }

  CorpusFolder folder_;
  std::map<std::pair<std::string, std::string>, std::string> given_;  // file, which of its commentaries: id
};

}  // namespace

TEST_CASE("the database depends on the files, not on what happened to them", "[history]") {
  CHECK(rc::check([] {
    const auto steps = *rc::gen::container<std::vector<Step>>(
        rc::gen::tuple(rc::gen::inRange(0, 14), rc::gen::inRange(0, static_cast<int>(names.size())),
                       rc::gen::inRange(0, 8)));
    History history;
    for (const Step& step : steps) history.take(step);
    history.finish();
  }));
}
