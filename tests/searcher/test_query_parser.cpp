// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>
#include <tuple>
#include <utility>

#include "analysis/utf8.h"
#include "searcher/query_parser.h"

namespace {

using namespace osint;

// The tree as an S-expression.
std::string tree(const Node& node) {
  const auto list = [&](const std::string& head) {
    std::string out = "(" + head;
    for (const Node& child : node.children) out += " " + tree(child);
    return out + ")";
  };
  switch (node.kind) {
    case NodeKind::word: return node.text;
    case NodeKind::phrase: return "\"" + node.text + "\"";
    case NodeKind::all: return "*";
    case NodeKind::field: return list("in " + node.text);
    case NodeKind::both: return list(node.strict ? "AND" : "all");
    case NodeKind::either: return list("or");
    case NodeKind::negation: return list("not");
    case NodeKind::required: return list("must");
  }
  return "?";
}

TEST_CASE("a query is understood as this tree") {
  const std::pair<const char*, const char*> table[] = {
      {"dual-use technology", "(all dual-use technology)"},
      {"word", "word"},
      {"  word ", "word"},
      {"\"key to fostering\"", "\"key to fostering\""},
      {"“key to fostering”", "\"key to fostering\""},
      {"a b OR c", "(all a (or b c))"},
      {"a OR b OR c", "(or a b c)"},
      {"a AND b", "(AND a b)"},
      {"a AND b OR c", "(AND a (or b c))"},
      {"(a b) OR c", "(or (all a b) c)"},
      {"a NOT b", "(all a (not b))"},
      {"a AND NOT b", "(AND a (not b))"},
      {"a -b +c", "(all a (not b) (must c))"},
      {"-\"a b\"", "(not \"a b\")"},
      {"NOT NOT a", "(not (not a))"},
      {"a OR -b", "(or a (not b))"},
      {"title:bellwether", "(in title bellwether)"},
      {"author:\"zhao lei\"", "(in author \"zhao lei\")"},
      {"author:(zhao OR ma) x", "(all (in author (or zhao ma)) x)"},
      {"-site:example.org", "(not (in site example.org))"},
      {"date:2018-01..2018-06", "(in date 2018-01..2018-06)"},
      {"*", "*"},
      {"习近平 said", "(all 习近平 said)"},
      {"x\"a b\"y", "(all x \"a b\" y)"},
      // Words that look like operators or fields and are none.
      {"and or not", "(all and or not)"},
      {"ANDROID ORBIT", "(all ANDROID ORBIT)"},
      {"10:30", "10:30"},
      {"http://example.org/a", "http://example.org/a"},
      {"Mianyang: bellwether", "(all Mianyang: bellwether)"},
      {"civil-military", "civil-military"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    const auto node = parse_query(text);
    REQUIRE(node.has_value());
    CHECK(tree(*node) == expected);
    const auto again = parse_query(print(*node));
    REQUIRE(again.has_value());
    CHECK(*again == *node);
  }
}

TEST_CASE("what cannot be understood is an error with its place") {
  const std::tuple<const char*, std::size_t, const char*> table[] = {
      {"", 0, "an empty query"},
      {"   ", 0, "an empty query"},
      {"Mianyang AND", 12, "AND needs something after it"},
      {"AND a", 0, "AND needs something before it"},
      {"a OR", 4, "OR needs something after it"},
      {"OR a", 0, "OR needs something before it"},
      {"a OR AND b", 2, "OR needs something after it"},
      {"a NOT", 5, "NOT needs something after it"},
      {"(a b", 0, "missing closing parenthesis"},
      {"a)", 1, "a closing parenthesis without an opening one"},
      {"()", 1, "nothing between the parentheses"},
      {"xi \"key to", 3, "missing closing quote"},
      {"author: zhao", 7, "author: needs a word, a \"phrase\" or a (group) right after it"},
      {"(author:)", 8, "author: needs a word, a \"phrase\" or a (group) right after it"},
  };
  for (const auto& [text, offset, message] : table) {
    CAPTURE(text);
    const auto node = parse_query(text);
    REQUIRE_FALSE(node.has_value());
    CHECK(node.error().message == message);
    CHECK(node.error().offset == offset);
  }
}

TEST_CASE("an unknown field names the fields and the nearest one") {
  const auto node = parse_query("x autor:zhao");
  REQUIRE_FALSE(node.has_value());
  CHECK(node.error().offset == 2);
  CHECK_THAT(node.error().message,
             Catch::Contains("did you mean author:?") && Catch::Contains("publication"));
}

TEST_CASE("limits are errors that name the limit") {
  const auto message = [](const std::string& text) {
    const auto node = parse_query(text);
    return node ? std::string("no error") : node.error().message;
  };
  CHECK_THAT(message(std::string(5000, 'a')), Catch::Contains("4096 bytes"));
  std::string words;
  for (int i = 0; i < 513; ++i) words += "w ";
  CHECK_THAT(message(words), Catch::Contains("512 words"));
  CHECK_THAT(message(std::string(40, '(') + "a" + std::string(40, ')')), Catch::Contains("32 groups"));
  std::string negations;
  for (int i = 0; i < 200; ++i) negations += "NOT ";
  CHECK_THAT(message(negations + "a"), Catch::Contains("32 groups"));
}

TEST_CASE("the caret stands under the place, also after wide characters") {
  const std::string query = "习近平 AND";
  const auto node = parse_query(query);
  REQUIRE_FALSE(node.has_value());
  CHECK(describe(node.error(), query) ==
        "query:8: AND needs something after it\n  习近平 AND\n            ^");
}

Node leaf(NodeKind kind, std::string text) {
  Node node;
  node.kind = kind;
  node.text = std::move(text);
  return node;
}

// A random tree as the parser could have made it.
Node any_tree(int depth) {
  const int kind = *rc::gen::inRange(0, depth <= 0 ? 3 : 7);
  Node node;
  switch (kind) {
    case 0:
      return leaf(NodeKind::word,
                  *rc::gen::element<std::string>("a", "dual-use", "习近平", "2018", "-", "x:"));
    case 1: return leaf(NodeKind::phrase, *rc::gen::element<std::string>("a b", "习近平 said", "OR"));
    case 2: return leaf(NodeKind::all, "");
    case 3:
      node.kind = NodeKind::field;
      node.text = *rc::gen::element<std::string>("title", "author", "date");
      break;
    case 4: node.kind = NodeKind::negation; break;
    case 5: node.kind = NodeKind::either; break;
    default: node.kind = NodeKind::both; node.strict = *rc::gen::arbitrary<bool>();
  }
  const int children = kind < 5 ? 1 : *rc::gen::inRange(2, 4);
  for (int i = 0; i < children; ++i) {
    Node child = any_tree(depth - 1);
    // A field's value is a word, a phrase or a group, and only one with several items keeps its parentheses.
    while (node.kind == NodeKind::field &&
           (child.kind == NodeKind::field || child.kind == NodeKind::negation)) {
      child = any_tree(0);
    }
    if (node.kind == NodeKind::negation && child.text == "-") child.text = "a";
    node.children.push_back(std::move(child));
  }
  return node;
}

TEST_CASE("a printed tree parses to itself") {
  rc::prop("parse(print(q)) == q", [] {
    const Node node = any_tree(3);
    const std::string text = print(node);
    const auto again = parse_query(text);
    if (!again) RC_FAIL(text + ": " + again.error().message);
    RC_ASSERT(*again == node);
  });
}

TEST_CASE("any text is a tree or an error within the text") {
  rc::prop("no crash, no place outside", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", " ", "\"", "(", ")", "-", "+", "AND", "OR", "NOT",
                                      "title:", "x:", ":", "*", "习", "“", "\xff", "\x1b"));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const auto node = parse_query(text);
    if (node) {
      const auto again = parse_query(print(*node));
      RC_ASSERT(again.has_value());
      RC_ASSERT(*again == *node);
    } else {
      RC_ASSERT(node.error().offset <= text.size());
      RC_ASSERT(is_valid_utf8(describe(node.error(), text)));
    }
  });
}

}  // namespace
