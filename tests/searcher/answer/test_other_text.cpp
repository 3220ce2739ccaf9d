// SPDX-License-Identifier: GPL-2.0-or-later
// Text whose speaker is not known: found as any text, given to nobody.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/commentary.h"
#include "schema/searchable_passages.h"
#include "searcher/output/show_text.h"
#include "tests/searcher/output/rendered.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

void add_other(Commentary& commentary, const std::string& text, int line) {
  commentary.passages.push_back({PassageKind::other, text, line, std::nullopt});
}

// The pier is in the analyst's words of one, in a caption of the next.
std::vector<Commentary> sample() {
  Commentary said = plain_commentary("said", "Harbour Watch", "Nobody paints the pier at Sampleport.");
  Commentary shown = plain_commentary("shown", "Coast Notes", "The gauge stands at the quay.");
  add_source(shown, {{"Ann Example"}, "Tides", "", "Example Gazette", "2020", "", "", 9},
             {"Lanterns hang over the gauge."});
  add_other(shown, "A photograph of the pier at dusk.", 20);
  add_other(shown, "Credit: Example Pictures.", 21);
  return {said, shown};
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

const HitNeeds all_passages{.most_passages = 0};

TEST_CASE("passages lie in this order, whatever the order of the file") {
  Commentary mixed = plain_commentary("mixed", "Title", "text");
  mixed.passages.insert(mixed.passages.begin(), {PassageKind::other, "caption", 2, std::nullopt});
  add_source(mixed, {{}, "Tides", "", "Gazette", "2020", "", "", 9}, {"excerpt"});
  mixed.passages.push_back({PassageKind::pullquote, "pull quote", 30, std::nullopt});
  std::vector<std::string_view> kinds;
  for (const Passage& passage : searchable_passages(mixed)) kinds.push_back(name(passage.kind));
  CHECK(kinds ==
        std::vector<std::string_view>{"title", "commentary", "pullquote", "excerpt", "other", "citation"});
}

TEST_CASE("text of no known speaker is found by words, phrases and other:, never as a speaker's") {
  const std::pair<const char*, Ids> table[] = {
      {"photograph", {"shown"}},
      {"\"the pier at dusk\"", {"shown"}},
      {"pier NEAR/3 dusk", {"shown"}},
      {"photo*", {"shown"}},
      {"other:pier", {"shown"}},
      {"other:(pier dusk)", {"shown"}},
      {"other:\"example pictures\"", {"shown"}},
      {"commentary:pier", {"said"}},
      {"pier -other:pier", {"said"}},
      {"commentary:photograph", {}},
      {"excerpt:photograph", {}},
      {"pullquote:photograph", {}},
      {"title:photograph", {}},
      {"source:pictures", {}},
      {"other:gauge", {}},
      {"other:lanterns", {}},
      {"other:tides", {}},
      // No phrase crosses from one passage into the next.
      {"\"gauge a photograph\"", {}},
      {"\"dusk credit\"", {}},
      {"\"pictures ann\"", {}},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    CHECK(index().ids(query) == expected);
  }
}

TEST_CASE("text of no known speaker has no attribution and no citation") {
  const Answer answer = index().search("photograph pictures", {}, all_passages);
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].passages.size() == 2);
  for (const MatchedPassage& passage : answer.hits[0].passages) {
    CHECK(passage.kind == PassageKind::other);
    CHECK(passage.attribution.empty());
    CHECK_FALSE(passage.citation.has_value());
  }
}

TEST_CASE("every output says that the speaker is not known") {
  const Answer answer = index().search("photograph", {}, all_passages);
  const std::string text = rendered("text", answer);
  CHECK(text.find("A photograph of the pier at dusk.\n    — speaker unknown\n") != std::string::npos);
  CHECK(text.find("Hurst (analyst)") == std::string::npos);
  const auto json = nlohmann::json::parse(rendered("json", answer));
  const auto& passage = json.at("hits").at(0).at("passages").at(0);
  CHECK(passage.at("kind") == "other");
  CHECK(passage.at("attribution").is_null());
  CHECK_FALSE(passage.contains("citation"));
  const std::string row = rendered("csv", answer);
  CHECK(row.find(",other,A photograph of the pier at dusk.,,,,,") != std::string::npos);
}

TEST_CASE("a commentary shown whole has its other text under a heading of its own") {
  const std::string page = show_text(sample()[1], {});
  CHECK(page.find("\nOther\n\n    A photograph of the pier at dusk.\n\n    Credit: Example Pictures.\n") !=
        std::string::npos);
  const auto json = nlohmann::json::parse(shown("json", sample()[1]));
  CHECK(json.at("passages").at(3).at("kind") == "other");
  CHECK(json.at("passages").at(3).at("attribution").is_null());
}

TEST_CASE("the explanation of a hit counts the words of other text apart") {
  QueryOptions options;
  options.explain = true;
  const Answer answer = index().search("gauge OR pier", options, all_passages);
  for (const Hit& hit : answer.hits) {
    if (hit.id != "shown") continue;
    const auto& where = hit.explanation.where;
    CHECK(std::count_if(where.begin(), where.end(), [](const WordCount& one) {
            return one.kind == PassageKind::other && one.words == "pier" && one.times == 1;
          }) == 1);
  }
}

TEST_CASE("of passages that match alike, those of a known speaker come first") {
  Commentary both = plain_commentary("both", "Title", "A longer sentence that has the anchor in it.");
  add_other(both, "Anchor.", 2);
  TestIndex one({both});
  const Answer answer = one.search("anchor", {}, all_passages);
  REQUIRE(answer.hits.at(0).passages.size() == 2);
  CHECK(answer.hits[0].passages[0].kind == PassageKind::commentary);
  CHECK(answer.hits[0].passages[1].kind == PassageKind::other);
}

TEST_CASE("words of no known speaker count less than a speaker's") {
  const std::string rest = "The gauge at the quay is read by hand every morning and every evening.";
  const auto with = [&](const std::string& id, PassageKind kind, const std::string& text) {
    Commentary out = plain_commentary(id, "Notes", rest);
    out.passages.push_back({kind, text, 9, std::nullopt});
    return out;
  };
  TestIndex index({with("a", PassageKind::other, "heron heron heron heron"),
                   with("b", PassageKind::commentary, "heron heron heron heron"),
                   with("c", PassageKind::other, "heron heron"), with("d", PassageKind::commentary, "heron"),
                   with("e", PassageKind::other, "heron"), plain_commentary("f", "Notes", rest)});
  CHECK(index.ids("heron") == Ids{"b", "a", "c", "d", "e"});
  const Answer answer = index.search("heron");
  // A single word is found, and that is all; two weigh what one of a speaker does.
  CHECK(answer.hits[4].score == 0);
  CHECK(answer.hits[2].score == Approx(answer.hits[3].score));
  CHECK(answer.hits[0].score > answer.hits[1].score);
  CHECK(index.ids("heron gauge").back() == "e");
}

TEST_CASE("what else a commentary holds counts whole beside text of no known speaker") {
  Commentary last = plain_commentary("a", "Heron", "Nothing.");
  add_other(last, "other text at the end", 9);
  const Commentary plain = plain_commentary("b", "Heron", "Nothing.");
  TestIndex index({last, plain});
  const Answer answer = index.search("title:heron");
  REQUIRE(answer.hits.size() == 2);
  CHECK(answer.hits[0].score > 0);
  CHECK(answer.hits[1].score > 0);
}

TEST_CASE("a commentary of nothing but text of no known speaker is searched as any other") {
  Commentary all_other;
  all_other.id = "contents";
  all_other.file = "/corpus/contents.txt";
  all_other.line = 1;
  add_other(all_other, "Herons, piers, lanterns; herons again.", 1);
  TestIndex index({all_other, plain_commentary("b", "Notes", "The gauge.")});
  CHECK(index.ids("lanterns") == Ids{"contents"});
  CHECK(index.ids("heron pier") == Ids{"contents"});
  CHECK(index.ids("\"piers lanterns\"") == Ids{"contents"});
  QueryOptions similar;
  similar.similar = "b";
  CHECK(index.ids("", similar).empty());
}

TEST_CASE("text of no known speaker makes a commentary similar, but less") {
  Commentary model = plain_commentary("model", "Heron", "Herons at the pier.");
  Commentary said = plain_commentary("said", "Notes", "Herons at the pier, herons at the quay.");
  Commentary shown = plain_commentary("shown", "Notes", "A gauge.");
  add_other(shown, "Herons at the pier, herons at the quay.", 9);
  TestIndex index({model, said, shown, plain_commentary("z", "Gauge", "A gauge at noon.")});
  QueryOptions similar;
  similar.similar = "model";
  CHECK(index.ids("", similar) == Ids{"said", "shown"});
  similar.similar = "shown";
  const Ids found = index.ids("", similar);
  CHECK(std::count(found.begin(), found.end(), "said") == 1);
}

TEST_CASE("the best passage of each speaker comes first, and what is left out is counted") {
  Commentary all = plain_commentary("all", "Harbour Watch", "The pier is old.");
  all.passages.push_back({PassageKind::commentary, "The pier, the old pier, is a pier.", 4, std::nullopt});
  add_source(all, {{"Ann Example"}, "Tides", "", "Example Gazette", "2020", "", "", 9},
             {"A pier.", "Ann saw the pier of the old town, which is long."});
  add_source(all, {{"Bo Muster"}, "Waves", "", "Sample Times", "2020", "", "", 12},
             {"Bo saw a pier that nobody has ever painted in a hundred years, he said."});
  all.passages.push_back(
      {PassageKind::pullquote, "Who owns the pier of this town, and who paints it?", 20, std::nullopt});
  TestIndex index({all});
  const auto speakers = [&](std::size_t most) {
    const Answer answer = index.search("pier", {}, {.most_passages = most});
    std::vector<std::string> out;
    for (const MatchedPassage& passage : answer.hits.at(0).passages)
      out.push_back(passage.citation ? std::to_string(*passage.citation) : std::string(name(passage.kind)));
    return out;
  };
  std::vector<std::string> first = speakers(4);
  std::ranges::sort(first);
  CHECK(first == std::vector<std::string>{"0", "1", "commentary", "pullquote"});
  CHECK(speakers(0).size() == 6);
  CHECK(index.search("pier", {}, {.most_passages = 4}).hits.at(0).more_passages == 2);
  CHECK(index.search("pier", {}, {.most_passages = 0}).hits.at(0).more_passages == 0);
}

}  // namespace
