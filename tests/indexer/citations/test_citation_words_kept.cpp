// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever a Source line says, none of its words is lost, and reading it takes little time.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "indexer/citations/citation_likeness.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/citations/source_extent.h"
#include "schema/commentary.h"
#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

// Each with the words that must be found in a part. A word may stand in one of several forms, with a bar between
// them.
struct Fragment {
  const char* text;
  std::vector<std::string> words;
};

const std::vector<Fragment> fragments{
    {"Ivo Marsh", {"Ivo Marsh"}},
    {"Dr. Una Fell and Lea Roe", {"Dr. Una Fell", "Lea Roe"}},
    {"by Ivo Kreel", {"Ivo Kreel"}},
    {"Kreel et al.", {"Kreel et al"}},
    {"“Night Work,”", {"Night Work"}},
    {"“Ночная (Nightly),”", {"Ночная", "Nightly"}},
    {"[Quay Song]", {"Quay Song"}},
    {"(“Quiet Oars”)", {"Quiet Oars"}},
    {"《夜间》", {"夜间"}},
    {"‘Loose Ropes’", {"Loose Ropes"}},
    {"*Lake Courier*", {"Lake Courier"}},
    {"Vesna Gazette", {"Vesna Gazette"}},
    {"(state-run daily)", {"state-run daily"}},
    {"(Vesna City)", {"Vesna City"}},
    {"No. 35 (612)", {"35", "612"}},
    {"pp. 4-5", {"pp. 4-5"}},
    {"in Russian", {"Russian"}},
    {"1200 gmt", {"1200 gmt"}},
    {"14 September 2018", {"2018"}},
    {"27-28 August 2017", {"27-28 August 2017|2017-08-27/2017-08-28"}},
    {"Fall 2016", {"Fall|2016-23"}},
    {"9/10/18", {"9/10/18"}},
    {"accessed 2 October 2015", {"2 October 2015|2015-10-02"}},
    {"http://x.example.org/a", {"http://x.example.org/a"}},
    {"t.me/quay/7", {"t.me/quay/7"}},
    {"[Ropes](http://y.example.org/b)", {"Ropes", "http://y.example.org/b"}},
    {"- confidence 90%", {"confidence 90"}},
    {"who can say", {"who can say"}},
    {"“unclosed", {"unclosed"}},
    {"(open", {"open"}},
    {"@quay_side", {"@quay_side"}}};
constexpr std::array<const char*, 6> joints{", ", " ", ". ", "; ", "\n", ": "};

std::string all_of(const ParsedCitation& parsed) {
  const Citation& c = parsed.citation;
  return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}", fmt::join(c.authors, "|"), c.title, c.translated_title,
                     c.publication, c.via, c.date, c.url, c.note, c.accessed);
}

bool holds(const std::string& all, const std::string& word) {
  const std::size_t bar = word.find('|');
  return all.find(word.substr(0, bar)) != std::string::npos ||
         (bar != std::string::npos && holds(all, word.substr(bar + 1)));
}

}  // namespace

TEST_CASE("every word of a source line ends up in a part or in its note") {
  std::mt19937 random(20'180'914);  // always the same lines
  const auto below = [&](std::size_t size) { return random() % size; };
  for (int round = 0; round < 4'000; ++round) {
    std::string line;
    std::vector<std::string> words;
    for (std::size_t count = 1 + below(7); count > 0; --count) {
      const Fragment& fragment = fragments[below(fragments.size())];
      line += fragment.text + std::string(joints[below(joints.size())]);
      words.insert(words.end(), fragment.words.begin(), fragment.words.end());
    }
    const MarkedText text = test::marked(line);
    const std::string all = all_of(parse_citation(text));
    for (const std::string& word : words) {
      if (holds(all, word)) continue;
      CAPTURE(line, all);
      CHECK(word == "");
    }
    const SourceParts parts = divide_source(text);
    std::size_t at = 0;
    for (const Range range : parts.citations) {
      CHECK((at <= range.begin && range.begin < range.end && range.end <= text.text.size()));
      at = range.end;
    }
    CHECK((parts.rest.empty() || (at <= parts.rest.begin && parts.rest.end <= text.text.size())));
  }
}

TEST_CASE("hostile source lines are read in little time") {
  for (const char* part : {"(",
                           "[",
                           "(a)",
                           "“",
                           "“a”",
                           "‘a ",
                           "a. ",
                           "http://",
                           "http://x.example.org/ ",
                           "x.example.org/a-\n",
                           "2018 ",
                           "1/",
                           "A, ",
                           "A and ",
                           "（",
                           "《a》",
                           "No. 1 ",
                           "by A for ",
                           "(“a”) ",
                           "- ",
                           "\n",
                           "\xff",
                           "年",
                           "14 ",
                           "in "}) {
    std::string line;
    while (line.size() + 10 < max_source_line) line += part;
    MarkedText text;
    text.text = repaired_utf8(line);
    text.text.resize(std::min(text.text.size(), max_source_line));
    text.text = repaired_utf8(text.text);
    CHECK(all_of(parse_citation(text)).size() < 4 * max_source_line);
    CHECK(citation_likeness(text).score <= 1);
    is_photo_credit(text);
  }
}
