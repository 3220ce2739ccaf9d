// SPDX-License-Identifier: GPL-2.0-or-later
// The index against the reference evaluator: generated commentaries, generated queries.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <random>
#include <rapidcheck/catch.h>

#include "schema/commentary.h"
#include "schema/commentary_json.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/compile/reference_evaluator.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

// Few words, so that they meet often.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Commentary commentary(int number) {
    Commentary out = plain_commentary(fmt::format("c{}", number), text(4), text(12));
    out.analysts = {name()};
    for (int i = below(2); i > 0; --i) {
      out.passages.push_back({PassageKind::commentary, text(12), 4, std::nullopt});
    }
    for (int i = below(2); i > 0; --i)
      out.passages.push_back({PassageKind::pullquote, text(5), 5, std::nullopt});
    if (below(3) == 0) out.passages.push_back({PassageKind::other, text(8), 6, std::nullopt});
    for (int i = below(4); i > 0; --i) {
      Citation citation;
      for (int authors = below(3); authors > 0; --authors) citation.authors.push_back(name());
      if (below(4) > 0) citation.title = text(5);
      if (below(4) == 0) citation.translated_title = text(4);
      if (below(4) > 0) citation.publication = one_of({"China Daily", "Daily Port", "Gazette of China"});
      if (below(6) == 0) citation.via = "via " + std::string(one_of({"China Daily", "Port Wire"}));
      if (below(4) > 0) citation.date = date();
      if (below(3) > 0) {
        citation.url =
            one_of({"http://www.example.org/2018/port_63.htm", "https://news.example.net/civil?id=5"});
      }
      if (below(5) == 0) citation.note = text(3);
      std::vector<std::string> excerpts;
      for (int n = below(3); n > 0; --n) excerpts.push_back(text(10));
      add_source(out, citation, excerpts);
    }
    if (below(3) == 0) out.date = date();
    return out;
  }

  std::string query(int depth) {
    if (depth == 0) return item();
    switch (below(6)) {
      case 0: return group(query(depth - 1)) + " OR " + group(query(depth - 1));
      case 1: return group(query(depth - 1)) + " AND " + group(query(depth - 1));
      case 2: return group(query(depth - 1)) + " -" + group(query(depth - 1));
      case 3: return query(depth - 1) + " " + item();
      default: return field();
    }
  }

 private:
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
  std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }
  static std::string group(const std::string& query) { return "(" + query + ")"; }

  std::string word() {
    return one_of({"port", "ports", "civil", "civic", "military", "the", "of", "civil-military", "J-20",
                   "J20", "Xi'an", "Xian", "习近平", "習近平", "近平", "解放军", "Peña", "321", "U.S."});
  }
  std::string name() { return one_of({"Zhao Lei", "Lei Ma", "Zhao Port", "习近平", "Ana Peña"}); }
  std::string date() {
    return one_of({"2018", "2018-03", "2018-03-05", "2019-01-31", "2019", "2020-12", "2018-02/2018-03",
                   "2018-03-04/2018-03-07", "2017/2019", "2018-21", "2019-24"});
  }
  std::string text(int most) {
    std::string out = word();
    for (int i = below(most); i > 0; --i) out += one_of({" ", " ", " ", ", ", "-", "，", "。"}) + word();
    return out;
  }
  std::string range() {
    return one_of({"2018", "2018-03", "2018-03-05", "2018-02..2018-04", "2018-03..", "..2018", "2019..2020",
                   "none", "2018-03-06..2019-02", "2018-22", "2018-02/2018-03"});
  }

  std::string pattern() {
    return one_of({"po*", "por?", "ci*c", "ci?i*", "mi*", "pe?a", "xi*", "/ci.*/", "/p[ao]rt(s)?/",
                   "/[0-9]+/", "civil~", "prot~1", "militray~2", "xian~", "Zh*", "dai*", "lei~1",
                   "civil-mil*", "j2*"});
  }
  std::string phrase() {
    std::string words = word();
    for (int i = below(3); i > 0; --i) words += one_of({" ", " ", " ", "，", "-"}) + word();
    return "\"" + words + "\"";
  }
  std::string operand() {
    switch (below(6)) {
      case 0: return pattern();
      case 1: return phrase();
      case 2: return "(" + word() + " OR " + one_of({word(), pattern(), phrase()}) + ")";
      default: return word();
    }
  }
  std::string near() {
    std::string out = operand();
    for (int i = 1 + below(3); i > 0; --i) {
      out += fmt::format(" {}/{} ", one_of({"NEAR", "ADJ"}), 1 + below(5)) + operand();
    }
    return out;
  }

  std::string item() {
    switch (below(8)) {
      case 0: return phrase();
      case 1: return pattern();
      case 2: return "(" + near() + ")";
      case 3: return fmt::format("\"{} {} {}\"~{}", word(), word(), word(), 1 + below(6));
      case 4: return fmt::format("\"{} {}\"~{}", word(), word(), 1 + below(6));
      case 5: return "*";
      default: return word();
    }
  }

  std::string value(bool words) {
    const std::string plain =
        words ? word() : one_of({"zhao", "lei", "peña", "ma", "port", "china", "daily", "习近平"});
    switch (below(6)) {
      case 0: return "\"" + plain + " " + one_of({"lei", "port", "daily"}) + "\"";
      case 1: return pattern();
      case 2: return "(" + plain + " NEAR/2 " + one_of({"lei", "port", "daily"}) + ")";
      case 3: return "(" + plain + " OR " + one_of({"lei", "gazette", "ports"}) + ")";
      case 4: return "(" + plain + " -" + one_of({"lei", "gazette", "ports"}) + ")";
      default: return plain;
    }
  }

  std::string citation_field() {
    switch (below(6)) {
      case 0: return "date:" + range();
      case 1:
        return "site:" +
               one_of({"example.org", "example.net", "news.example.net", "exa*.org", "nowhere.org"});
      case 2: return "url:" + one_of({"port", "63", "2018", "\"2018 port\"", "civ*", "(2018 ADJ/1 port)"});
      case 3: return "headline:" + value(true);
      case 4: return "publication:" + value(false);
      default: return "author:" + value(false);
    }
  }

  std::string field() {
    switch (below(9)) {
      case 0: return "title:" + value(true);
      case 1: return "excerpt:(" + near() + ")";
      case 2: return one_of({"commentary:", "pullquote:", "excerpt:", "other:"}) + value(true);
      case 3: return "analyst:" + value(false);
      case 4: return "source:" + value(false);
      case 5: return "source:(" + citation_field() + " " + one_of({"", "-"}) + citation_field() + ")";
      case 6:
        return "source:(" + value(false) + " " + one_of({"OR ", "", "AND NOT "}) + citation_field() + ")";
      case 7: return one_of({"id:c1", "id:(c1 OR c2)", "file:corpus", "file:c2", "date:none"});
      default: return citation_field();
    }
  }

  std::mt19937 random_;
};

TEST_CASE("the index answers as the definition of the language does") {
  const Analyzer analyzer;
  rc::prop("generated queries over generated commentaries", [&] {
    Generator generate(*rc::gen::arbitrary<unsigned>());
    std::vector<Commentary> commentaries;
    for (int i = 0; i < 8; ++i) commentaries.push_back(generate.commentary(i));
    TestIndex index(commentaries);
    QueryOptions all;
    all.limit = 0;
    for (int i = 0; i < 40; ++i) {
      const std::string query = generate.query(i % 3);
      const auto tree = parse_query(query);
      if (!tree) RC_FAIL(query + ": " + tree.error().message);
      std::vector<std::string> expected;
      for (const Commentary& commentary : commentaries) {
        if (answers(*tree, commentary, analyzer)) expected.push_back(commentary.id);
      }
      std::vector<std::string> found;
      const Answer answer = index.search(query, all);
      for (const Hit& hit : answer.hits) found.push_back(hit.id);
      if (answer.relaxed) found.clear();
      std::sort(found.begin(), found.end());
      if (found == expected) continue;
      std::string message = fmt::format("{}\nfound {} not {}\n", query, found.size(), expected.size());
      for (const Commentary& commentary : commentaries) {
        const bool here = std::count(found.begin(), found.end(), commentary.id) > 0;
        const bool there = std::count(expected.begin(), expected.end(), commentary.id) > 0;
        if (here != there) message += (here ? "too much: " : "missing: ") + to_json(commentary).dump() + "\n";
      }
      RC_FAIL(message);
    }
  });
}

}  // namespace
