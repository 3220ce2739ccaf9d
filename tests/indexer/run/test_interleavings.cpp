// SPDX-License-Identifier: GPL-2.0-or-later
// Two threads, four files, every order of their steps: each file is indexed or reported, once.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/indexer/run/interleavings.h"

using namespace osint;
using namespace osint::test;

namespace {

const std::string too_long(300, 'x');          // refused when it is added
const std::string too_long_as_key(200, '\0');  // refused at the commit

enum class Kind { sound, refused, refused_at_commit, broken };

void write(CorpusFolder& folder, const std::string& name, Kind kind) {
  switch (kind) {
    case Kind::sound: return folder.write(name, markdown(name, "a sound text"));
    case Kind::refused: return folder.write(name, markdown(name, "poison"));
    case Kind::refused_at_commit: return folder.write(name, markdown(name, "venom"));
    case Kind::broken: return folder.write(name, broken_xml);
  }
}

Observer spoiling(Interleavings& orders) {
  Observer observer;
  observer.storing = [](Xapian::Document document) {
    if (document.get_data().find("poison") != std::string::npos) document.add_boolean_term(too_long);
    if (document.get_data().find("venom") != std::string::npos) document.add_boolean_term(too_long_as_key);
  };
  observer.step = [&](std::size_t thread, bool ended) { orders.step(thread, ended); };
  observer.round = [&](const std::string& state) { orders.round(state); };
  return observer;
}

}  // namespace

TEST_CASE("in whatever order two threads go on, each file is indexed or reported", "[interleavings]") {
  using enum Kind;
  const std::vector<Kind> kinds =
      GENERATE(values<std::vector<Kind>>({{refused, refused, sound, sound},
                                          {sound, refused, refused, broken},
                                          {refused, sound, sound, refused},
                                          {refused_at_commit, refused, sound, broken},
                                          {refused, refused, refused, refused},
                                          {sound, refused_at_commit, sound, refused_at_commit}}));
  const bool bulk = GENERATE(false, true);
  CorpusFolder folder(memory_folder());
  std::set<std::string> bad;
  std::set<std::string> good;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::string name = fmt::format("{}.{}", i, kinds[i] == broken ? "xml" : "md");
    write(folder, name, kinds[i]);
    (kinds[i] == sound ? good : bad).insert(kinds[i] == sound ? std::to_string(i) : folder.path(name));
  }
  Interleavings orders;
  const Observer observer = spoiling(orders);
  RunOptions options = folder.options();
  options.jobs = Interleavings::threads;
  if (bulk) options.bulk_bytes = 0;
  std::size_t runs = 0;
  do {
    std::filesystem::remove_all(folder.database());
    orders.begin();
    const RunReport report = run(options, observer);
    std::vector<std::string> failed;  // by name, whichever thread came first
    for (const Notice& notice : report.failures) failed.push_back(notice.file);
    INFO("run " << runs);
    REQUIRE(failed == std::vector<std::string>(bad.begin(), bad.end()));
    REQUIRE(report.files == Counts{good.size(), 0, 0, 0, bad.size()});
    const auto held = ids(folder.database());
    REQUIRE(std::set<std::string>(held.begin(), held.end()) == good);
    const FileTable table = table_of(folder.database());
    for (const std::string& path : bad) REQUIRE(table.find(path)->failure);
    ++runs;
  } while (orders.next());
  CHECK(runs > 40);  // it did try other orders than the first
}
