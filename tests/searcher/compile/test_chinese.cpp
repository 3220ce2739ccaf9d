// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of Chinese: found exactly where their characters stand in that order.
#include "tests/searcher/compile/chinese_corpus.h"

#include "searcher/answer/answer.h"

namespace {

using namespace osint;
using namespace osint::test;

TEST_CASE("every run of Chinese is found where its characters stand, highlighted whole, and nowhere else",
          "[chinese]") {
  for (unsigned seed = 100; seed < 106; ++seed) {
    Corpus corpus(seed);
    for (const std::string& run : corpus.all_runs()) {
      CAPTURE(seed, run);
      const Answer answer = corpus.search(run);
      Ids found;
      for (const Hit& hit : answer.hits) {
        found.insert(hit.id);
        CAPTURE(hit.id);
        REQUIRE(joined(corpus.highlights(hit)) == joined(corpus.expected_highlights(hit.id, run)));
      }
      REQUIRE(found == corpus.expected(run));
    }
  }
}

TEST_CASE("without --exact every commentary that holds a run is found as well", "[chinese]") {
  Corpus corpus(4);
  for (const std::string& run : corpus.all_runs()) {
    CAPTURE(run);
    REQUIRE(std::ranges::includes(corpus.found_by_default(run), corpus.expected(run)));
  }
}

TEST_CASE("a run of Chinese in a field is found in that field alone", "[chinese]") {
  Corpus corpus(5);
  std::size_t number = 0;
  for (const std::string& run : corpus.all_runs()) {
    if (++number % 3 != 0) continue;
    for (const char* field :
         {"title", "commentary", "pullquote", "excerpt", "other", "author", "headline", "publication"}) {
      CAPTURE(run, field);
      REQUIRE(corpus.found(fmt::format("{}:{}", field, run)) == corpus.expected(run, field));
    }
  }
}

bool is_word(char32_t element) { return element >= 0xE000 && element < 0xF900; }

TEST_CASE("Chinese and Latin words in one run, one phrase or side by side", "[chinese]") {
  Corpus corpus(8);
  std::size_t mixed = 0;
  for (const std::string& run : corpus.all_runs()) {
    const Reference read = reference(run);
    const auto word = std::ranges::find_if(read.folded, is_word);
    if (word == read.folded.end() || read.folded.size() == 1) continue;
    const auto at = static_cast<std::size_t>(word - read.folded.begin());
    const bool first = at == 0;
    const std::size_t cut = first ? read.characters[0].byte_end : read.characters[at].byte;
    const std::string parted = run.substr(0, cut) + " " + run.substr(cut);
    CAPTURE(run, parted);
    REQUIRE(corpus.found(run) == corpus.expected(run));
    REQUIRE(corpus.found("\"" + parted + "\"") == corpus.expected(run));
    Ids both = corpus.expected(run.substr(0, cut));
    const Ids other = corpus.expected(run.substr(cut));
    std::erase_if(both, [&](const std::string& id) { return !other.contains(id); });
    if (!both.empty()) REQUIRE(corpus.found(parted) == both);  // or it falls back to some of them
    ++mixed;
  }
  CHECK(mixed > 100);
}

TEST_CASE("runs of Chinese that stand nowhere find nothing", "[chinese]") {
  Corpus corpus(6);
  std::size_t nowhere = 0;
  for (int i = 0; i < 1500; ++i) {
    std::string run;
    for (std::size_t length = 2 + corpus.generator.below(4); length > 0; --length)
      run += corpus.generator.han();
    CAPTURE(run);
    const Ids expected = corpus.expected(run);
    nowhere += expected.empty() ? 1 : 0;
    REQUIRE(corpus.found(run) == expected);
  }
  CHECK(nowhere > 500);
}

TEST_CASE("unseen characters in a query part no run of Chinese", "[chinese]") {
  Corpus corpus(7);
  for (const std::string& run : corpus.all_runs()) {
    const Reference read = reference(run);
    if (read.folded.size() != 3) continue;
    for (const char* unseen : {"\u200B", "\u2060", "\uFE00", "\U000E0101"}) {
      std::string query = run;
      query.insert(read.characters[1].byte_end, unseen);
      CAPTURE(run, query);
      REQUIRE(corpus.found(query) == corpus.expected(run));
    }
  }
}

}  // namespace
