// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <string>
#include <vector>

#include "indexer/markup/yaml_value.h"
#include "indexer/reading/corpus_file.h"
#include "indexer/reading/front_matter.h"

using namespace osint;

namespace {

using Lines = std::vector<std::string>;

FrontMatter take(const std::string& yaml) {
  std::string text = "---\n" + yaml + "---\nText.\n";
  return take_front_matter(text);
}

Lines messages(const std::vector<Warning>& warnings) {
  Lines out;
  for (const Warning& warning : warnings) out.push_back(fmt::format("{} {}", warning.line, warning.message));
  return out;
}

Lines texts(const std::vector<DroppedText>& dropped) {
  Lines out;
  for (const DroppedText& text : dropped) out.push_back(fmt::format("{} {}", text.line, text.text));
  return out;
}

std::string repeated(const std::string& unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

}  // namespace

TEST_CASE("a header gives what it says, and the lines below keep their numbers") {
  std::string text =
      "---\nTitle: \"Lake Vesna: The Brigade\"\nauthors: [Dora Ashgrove, Una Fell]\nDATE: 5 October 2018\n"
      "region: Eurasia\ntags: [pontoons, night]\n---\n# Body\n";
  const FrontMatter front = take_front_matter(text);
  CHECK(front.title == "Lake Vesna: The Brigade");
  CHECK(front.analysts == Lines{"Dora Ashgrove", "Una Fell"});
  CHECK(front.date == "2018-10-05");
  CHECK(front.region == "Eurasia");
  CHECK(front.tags == Lines{"pontoons", "night"});
  CHECK(front.warnings.empty());
  CHECK(front.dropped.empty());
  CHECK(text == "\n\n\n\n\n\n\n# Body\n");
}

TEST_CASE("any kind of line end counts in a header") {
  std::string text = "---\r\ntitle: x\rdate: 2018\n---\r\nText\n";
  CHECK(take_front_matter(text).title == "x");
  CHECK(text == "\n\n\n\r\nText\n");
}

TEST_CASE("names may be one text, a list, or maps") {
  CHECK(take("author: Dora Ashgrove and Una Fell\n").analysts == Lines{"Dora Ashgrove", "Una Fell"});
  CHECK(take("analyst:\n  - Dora Ashgrove\n  - name: Una Fell\n    mail: x\n").analysts ==
        Lines{"Dora Ashgrove", "Una Fell"});
  CHECK(take("by: Dora Ashgrove\nauthor: Dora Ashgrove\n").analysts == Lines{"Dora Ashgrove"});
  CHECK(take("title: x\nauthor:\n").analysts.empty());
}

TEST_CASE("dates are as precise as the header gives them") {
  const std::vector<std::pair<std::string, std::string>> rows{{"2018", "2018"},
                                                              {"2018-10", "2018-10"},
                                                              {"2018-10-05", "2018-10-05"},
                                                              {"2018-10-05T08:00:00Z", "2018-10-05"},
                                                              {"2018-10-05 08:00", "2018-10-05"},
                                                              {"\"October 5, 2018\"", "2018-10-05"},
                                                              {"2018-13-45", ""},
                                                              {"soon", ""}};
  for (const auto& [written, date] : rows) {
    CAPTURE(written);
    const FrontMatter front = take("title: x\ndate: " + written + "\n");
    CHECK(front.date == date);
    CHECK(messages(front.warnings) ==
          (date.empty() ? Lines{"3 \"date\" is given twice, too long or of another form"} : Lines{}));
  }
}

TEST_CASE("sources are source lines or maps") {
  const FrontMatter front = take(
      "title: x\nsources:\n  - Ivo Marsh, “Night Work,” Example Lake Courier, 14 September 2018. "
      "http://x.example/n\n"
      "  - title: Bridges\n    author: Una Marsh\n    publication: Example Gazette\n    date: 2018-09-16\n"
      "    url: http://x.example/b\n    accessed: 3 May 2019\n    shelf: 7\n");
  REQUIRE(front.sources.size() == 2);
  Citation first;
  first.authors = {"Ivo Marsh"};
  first.title = "Night Work";
  first.publication = "Example Lake Courier";
  first.date = "2018-09-14";
  first.url = "http://x.example/n";
  first.line = 4;
  CHECK(front.sources[0] == first);
  Citation second;
  second.authors = {"Una Marsh"};
  second.title = "Bridges";
  second.publication = "Example Gazette";
  second.date = "2018-09-16";
  second.url = "http://x.example/b";
  second.line = 5;
  second.accessed = "2019-05-03";
  CHECK(front.sources[1] == second);
  CHECK(texts(front.dropped) == Lines{"11 shelf: 7"});
}

TEST_CASE("a key that means nothing here is kept as dropped text") {
  const FrontMatter front = take("title: x\nlayout: post\nseries: {name: a, part: 2}\n");
  CHECK(texts(front.dropped) == Lines{"3 layout: post", "4 series: name: a, part: 2"});
}

TEST_CASE("a title with a colon is read although it is no YAML") {
  const FrontMatter front = take("title: Lake Vesna: The Brigade's Night # remark\ndate: 2018\n");
  CHECK(front.title == "Lake Vesna: The Brigade's Night");
  CHECK(front.date == "2018");
}

TEST_CASE("what is between two lines of dashes and no header stays text") {
  for (const std::string text :
       {"---\n\nWords of a page.\n\n---\nmore\n", "---\nSource: Ivo Marsh, “Night,” Courier\n---\n",
        "---\nOE Watch Commentary: words\ndate: 2018\n---\n", "---\n- a\n- b\n---\n", "---\ntitle: x\n",
        "---\n---\n", "----\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "Text\n---\ntitle: x\n---\n",
        "---\nShe said: no\n---\n", "", "---"}) {
    CAPTURE(text);
    std::string kept = text;
    CHECK(take_front_matter(kept) == FrontMatter{});
    CHECK(kept == text);
  }
}

TEST_CASE("a header that is malformed or too large stays text, with a warning") {
  std::string nested = "title: x\na: " + repeated("[", 600) + repeated("]", 600) + "\n";
  const std::vector<std::pair<std::string, std::string>> rows{
      {"title: [a, b\n", "3 the header kept as text: end of sequence flow not found"},
      {"title: x\na: &a [x, x]\nb: [*a, *a]\n", "4 the header kept as text: has an alias (\"*name\")"},
      {nested, "3 the header kept as text: is more than 8 levels deep"},
      {"title: x\nk: [" + repeated("a,", 6000) + "]\n",
       "3 the header kept as text: has more than 5000 values"},
      {"title: x\n? [a]\n: b\n", "3 the header kept as text: has a key that is a list or a map"}};
  for (const auto& [yaml, message] : rows) {
    CAPTURE(yaml.substr(0, 60));
    std::string text = "---\n" + yaml + "---\nText.\n";
    const std::string before = text;
    const FrontMatter front = take_front_matter(text);
    CHECK(messages(front.warnings) == Lines{message});
    CHECK(front.title.empty());
    CHECK(text == before);
  }
}

TEST_CASE("a sidecar that cannot be read gives a warning") {
  CHECK(messages(read_sidecar("title: [a\n").warnings) ==
        Lines{"2 not read: end of sequence flow not found"});
  CHECK(messages(read_sidecar("words alone\n").warnings) == Lines{"1 not read: has no keys"});
  CHECK(messages(read_sidecar(std::string(max_yaml_bytes + 1, 'a')).warnings) ==
        Lines{"0 not read: is larger than 64 KiB"});
  CHECK(read_sidecar("") == FrontMatter{});
  CHECK(read_sidecar("# a remark\n") == FrontMatter{});
  CHECK(read_sidecar("Source: Ivo Marsh, “Night,” Courier, 2018\n").sources.size() == 1);
}

TEST_CASE("the file's own words win over a header's") {
  const FrontMatter front =
      take("title: T\nauthor: Dora Ashgrove\ndate: 2018\nregion: R\nsource: Marsh, “Night,” Courier\n");
  Commentary own;
  own.title = "Own";
  own.analysts = {"Una Fell"};
  own.date = "2017";
  own.region = "Own region";
  own.citations.resize(1);
  const Commentary before = own;
  complete_from(own, front);
  CHECK(own == before);
  Commentary empty;
  complete_from(empty, front);
  CHECK(empty.title == "T");
  CHECK(empty.analysts == Lines{"Dora Ashgrove"});
  CHECK(empty.date == "2018");
  CHECK(empty.region == "R");
  CHECK(empty.citations.size() == 1);
}

TEST_CASE("several commentaries get the date and the region of a header alone") {
  const FrontMatter front = take("title: T\nauthor: Dora Ashgrove\ndate: 2018\nregion: R\nlayout: x\n");
  std::vector<Commentary> two(2);
  two[1].region = "Own";
  complete_from(two, front);
  for (const Commentary& one : two) {
    CHECK(one.title.empty());
    CHECK(one.analysts.empty());
    CHECK(one.date == "2018");
  }
  CHECK(two[0].region == "R");
  CHECK(two[1].region == "Own");
  CHECK(two[0].dropped.size() == 1);
  CHECK(two[1].dropped.empty());
}

TEST_CASE("a header completes a file of Markdown and of plain text") {
  for (const std::string path : {"/c/a.md", "/c/a.txt"}) {
    const auto read =
        read_commentaries(path,
                          "---\ntitle: Lake Vesna\nauthor: Dora Ashgrove\ndate: 2018-10-05\n---\n\n"
                          "OE Watch Commentary: A pontoon brigade has trained.\n");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().title == "Lake Vesna");
    CHECK(read->front().analysts == Lines{"Dora Ashgrove"});
    CHECK(read->front().date == "2018-10-05");
    REQUIRE_FALSE(read->front().passages.empty());
    CHECK(read->front().passages[0].line == 7);
  }
}

TEST_CASE("YAML made to stall is read in time that grows as it does", "[hostile]") {
  const std::size_t half = max_yaml_bytes / 2;
  for (const std::string unit :
       {"a: ",  "- ",  "[",      "{",    "? ",   "'",  "\"",  "|\n", "&a ", "a:\n ", "!!x ",
        "# \n", "%\n", "k: v\n", "{a: ", "- - ", ": ", "a\n", "\t",  "*a ", "\"\\x"}) {
    CAPTURE(unit);
    std::string text = "---\ntitle: x\n" + repeated(unit, half / unit.size()) + "\n---\nText.\n";
    const std::size_t size = text.size();
    take_front_matter(text);
    CHECK(text.size() <= size);
    read_sidecar(repeated(unit, half / unit.size()));
  }
}
