// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "schema/fields.h"
#include "searcher/query/query_parser.h"
#include "tests/query_trees.h"

namespace {

using namespace osint;
using namespace osint::test;

TEST_CASE("a query is understood as this tree") {
  const std::pair<const char*, const char*> table[] = {
      {"dual-use technology", "(all dual-use technology)"},
      {"word", "word"},
      {"  word ", "word"},
      {"\"key to fostering\"", "\"key to fostering\""},
      {"“key to fostering”", "\"key to fostering\""},
      {"a b OR c", "(all a (or b c))"},
      {"a OR b OR c", "(or a b c)"},
      {"R & D", "R & D"},
      {"money for R \n&\f D abroad", "(all money for R & D abroad)"},
      {"research & development", "(all research & development)"},
      {"(R) & D", "(all R & D)"},
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
      {"author:(-zhao) title:(x)", "(all (in author (not zhao)) (in title x))"},
      {"source:(author:zhao)", "(in source (in author zhao))"},
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
      // Words and phrases near each other.
      {"a NEAR/3 b", "(near NEAR/3 a b)"},
      {"a NEAR b", "(near NEAR/10 a b)"},
      {"a ADJ b", "(near ADJ/10 a b)"},
      {"a NEAR/3 b ADJ/99 c", "(near NEAR/3 ADJ/99 a b c)"},
      {"x a NEAR/3 b y", "(all x (near NEAR/3 a b) y)"},
      {"a NEAR/3 b OR c", "(or (near NEAR/3 a b) c)"},
      {"a AND b ADJ/1 c", "(AND a (near ADJ/1 b c))"},
      {"-a NEAR/3 b", "(not (near NEAR/3 a b))"},
      {"NOT a NEAR/3 b", "(not (near NEAR/3 a b))"},
      {"(a OR b) NEAR/3 \"c d\"", "(near NEAR/3 (or a b) \"c d\")"},
      {"((a OR (b OR c*))) NEAR/3 d~ ADJ/2 /e.*/",
       "(near NEAR/3 ADJ/2 (or a (or b (wildcard c*))) (fuzzy d) (regex e.*))"},
      {"习近平 NEAR/3 主席", "(near NEAR/3 习近平 主席)"},
      {"author:(a NEAR/2 b)", "(in author (near NEAR/2 a b))"},
      {"near adj NEARBY ADJ2", "(all near adj NEARBY ADJ2)"},
      {"\"a b\"~5", "(within/5 \"a b\")"},
      {"title:\"a b\"~99 c", "(all (in title (within/99 \"a b\")) c)"},
      // Patterns.
      {"integrat*", "(wildcard integrat*)"},
      {"wom?n civ*tion", "(all (wildcard wom?n) (wildcard civ*tion))"},
      {"\"a* b\"", "\"a* b\""},
      {"http://example.org/?a=b", "http://example.org/?a=b"},
      {"Mianyng~", "(fuzzy Mianyng)"},
      {"Mianyng~1 author:x~2", "(all (fuzzy/1 Mianyng) (in author (fuzzy/2 x)))"},
      {"a~b", "a~b"},
      {"/(a|b) c/", nullptr},
      {"/(a|\"b)c\\/d/", "(regex (a|\"b)c\\/d)"},
      {"title:/a+/ (/b/)", "(all (in title (regex a+)) (regex b))"},
      {"file:/data/issues/a.md", "(in file /data/issues/a.md)"},
      {"file:/data/a* b", "(all (in file (wildcard /data/a*)) b)"},
      {"file:/as.*/", "(in file (regex as.*))"},
      {"file:/a\\/b/", "(in file (regex a\\/b))"},
      {"file:(/as.*/ b)", "(in file (all (regex as.*) b))"},
      {"source:(author:a -date:2018)", "(in source (all (in author a) (not (in date 2018))))"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    const auto node = parse_query(text);
    if (expected == nullptr) {
      CHECK_FALSE(node.has_value());
      continue;
    }
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
      {"source:author:a", 7, "a field right after a field: write source:(author:...)"},
      {"a NEAR", 6, "NEAR needs something after it"},
      {"a NEAR/3", 8, "NEAR/3 needs something after it"},
      {"a NEAR/3 OR b", 2, "NEAR/3 needs something after it"},
      {"a NEAR/3 ADJ/2 b", 2, "NEAR/3 needs something after it"},
      {"NEAR/3 a", 0, "NEAR/3 needs something before it"},
      {"a OR ADJ b", 2, "OR needs something after it"},
      {"(ADJ b)", 1, "ADJ needs something before it"},
      {"a NEAR/0 b", 7, "a number of words from 1 to 99 is expected after NEAR/"},
      {"a NEAR/999 b", 7, "a number of words from 1 to 99 is expected after NEAR/"},
      {"a ADJ/x b", 6, "a number of words from 1 to 99 is expected after ADJ/"},
      {"a ADJ/ b", 6, "a number of words from 1 to 99 is expected after ADJ/"},
      {"a NEAR/99999999999999999999 b", 7, "a number of words from 1 to 99 is expected after NEAR/"},
      {"a NEAR/3 NOT b", 9, "NEAR/3 cannot be followed by a negation or +"},
      {"a NEAR/3 -b", 9, "NEAR/3 cannot be followed by a negation or +"},
      {"a NEAR/3 (b c)", 10, "NEAR/3 takes a word, a \"phrase\" or alternatives (a OR b) here"},
      {"(a NEAR/2 b) NEAR/3 c", 1, "NEAR/3 takes a word, a \"phrase\" or alternatives (a OR b) here"},
      {"a NEAR/3 (b OR (c AND d))", 16, "NEAR/3 takes a word, a \"phrase\" or alternatives (a OR b) here"},
      {"a NEAR/3 \"b c\"~3", 9, "NEAR/3 takes a word, a \"phrase\" or alternatives (a OR b) here"},
      {"a NEAR/3 *", 9, "NEAR/3 takes a word, a \"phrase\" or alternatives (a OR b) here"},
      {"author:a NEAR/3 b", 0,
       "a field cannot stand beside NEAR/3: put it before both, as in author:(a NEAR/3 b)"},
      {"-AND", 1, "- needs a word, a \"phrase\" or a (group) right after it"},
      {"\"a b\"~", 5, "a number of words from 1 to 99 is expected after ~, as in \"military civilian\"~5"},
      {"\"a b\"~0", 5, "a number of words from 1 to 99 is expected after ~, as in \"military civilian\"~5"},
      {"\"a b\"~100", 5, "a number of words from 1 to 99 is expected after ~, as in \"military civilian\"~5"},
      {"abc~99", 3, "a fuzzy word is written ~, ~1 or ~2: so many letters may differ"},
      {"abc~0", 3, "a fuzzy word is written ~, ~1 or ~2: so many letters may differ"},
      {"~2", 0, "~ needs a word before it, as in Mianyng~"},
      {"ab*~", 3, "a word has wildcards (* ?) or is fuzzy (~), not both"},
      {"x /unclosed", 2,
       "missing closing slash of a regular expression (without blanks; a path goes in quotes)"},
      {"/a b/", 0, "missing closing slash of a regular expression (without blanks; a path goes in quotes)"},
      {"//", 0, "nothing between the slashes of a regular expression"},
      {"title:/home/ann", 12,
       "a regular expression ends at its second slash: write \\/ for one within it, and a path in quotes"},
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

Node any_text() {
  switch (*rc::gen::inRange(0, 6)) {
    case 0: return {PhraseNode{*rc::gen::element<std::string>("a b", "习近平 said", "OR", "a*"), 0}};
    case 1: return {WildcardNode{*rc::gen::element<std::string>("ab*", "wom?n", "**", "?")}};
    case 2: return {RegexNode{*rc::gen::element<std::string>("a.*", "(a|b)", "\\/")}};
    case 3: return {FuzzyNode{*rc::gen::element<std::string>("abc", "习", "a~b"), *rc::gen::inRange(0U, 3U)}};
    default:
      return {WordNode{
          *rc::gen::element<std::string>("a", "dual-use", "习近平", "2018", "-", "x:", "&", "R & D")}};
  }
}

Node any_operand() {
  if (*rc::gen::inRange(0, 3) != 0) return any_text();
  EitherNode either;
  for (int i = *rc::gen::inRange(2, 4); i > 0; --i) either.children.push_back(any_text());
  return {either};
}

// A word that would be taken for a sign.
bool is_sign(const Node& node) {
  const auto* word = as<WordNode>(node);
  return word != nullptr && word->text == "-";
}

Node any_chain() {
  NearNode near;
  for (int i = *rc::gen::inRange(2, 5); i > 0; --i) {
    near.operands.push_back(any_operand());
    if (i > 1) near.links.push_back({*rc::gen::arbitrary<bool>(), *rc::gen::inRange(1U, 100U)});
  }
  return {near};
}

Node any_tree(int depth);

std::vector<Node> any_children(int depth) {
  std::vector<Node> out;
  for (int i = *rc::gen::inRange(2, 4); i > 0; --i) out.push_back(any_tree(depth - 1));
  return out;
}

Node any_signed(int depth) {
  Node out = any_tree(depth - 1);
  if (is_sign(out)) out.is = WordNode{*rc::gen::element<std::string>("a", "-a", "+a", "--")};
  return out;
}

// A random tree as the parser could have made it.
Node any_tree(int depth) {
  switch (*rc::gen::inRange(0, depth <= 0 ? 4 : 9)) {
    case 0:
    case 1: return any_text();
    case 2:
      return *rc::gen::arbitrary<bool>() ? Node{PhraseNode{"a b", *rc::gen::inRange(1U, 100U)}} : any_chain();
    case 3: return {AllNode{}};
    case 4: {
      const char* name = *rc::gen::element("title", "author", "date", "source");
      return {FieldNode{find_field(name), any_tree(depth - 1)}};
    }
    case 5: return {NegationNode{any_signed(depth)}};
    case 6: return {RequiredNode{any_signed(depth)}};
    case 7: return {EitherNode{any_children(depth)}};
    default: return {BothNode{any_children(depth), *rc::gen::arbitrary<bool>()}};
  }
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

// A tree that prints as itself, or an error with a place that the text has.
void check_any_text(const std::string& text) {
  const auto node = parse_query(text);
  if (node) {
    const auto again = parse_query(print(*node));
    INFO(text << " is printed as " << print(*node));
    REQUIRE((again && *again == *node));
  } else {
    RC_ASSERT(node.error().offset <= text.size());
    RC_ASSERT(is_valid_utf8(describe(node.error(), text)));
  }
}

const std::vector<std::string> pieces = {
    "a",        "ab*",   " ",    "\"",   "(",       ")",      "-",  "+",    "AND",    "OR", "NOT", " NEAR/3 ",
    " ADJ ",    "/",     "~",    "~2",   "?",       "*",      "习", "“",    "title:", "x:", ":",   "\\",
    "source:(", "date:", "\xff", "\x1b", "http://", "NEAR/0", "..", "2018", "&",      " & "};

TEST_CASE("signs that meet are printed so that they mean the same") {
  for (const char* text :
       {"++a", "--a", "+-a", "-+a", "+(+a)", "-(-a)", "+(-a)", "-(+a)", "--a ADJ/3 b", "+++a NEAR b",
        "-(a ADJ/3 b)", "+(+(a b))", "NOT -a", "NOT (NOT a)", "R\f& D", "(R) & D", "R & D & E"}) {
    INFO(text);
    check_any_text(text);
  }
  // In time that does not double with each group.
  std::string nested = "x";
  for (int i = 1; i < query_limit::depth; ++i) nested = "a -(" + nested + ")";
  CHECK(parse_query(nested).has_value());
  check_any_text(nested);
}

TEST_CASE("any text is a tree or an error within the text") {
  rc::prop("of pieces of queries", [] {
    std::string text;
    for (const std::string& piece :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
      text += piece;
    }
    check_any_text(text);
  });
  rc::prop("of any bytes", [] { check_any_text(*rc::gen::arbitrary<std::string>()); });
  rc::prop("of a query with something cut out, doubled or put in", [] {
    std::string text = print(any_tree(3));
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto length = *rc::gen::inRange<std::size_t>(0, text.size() - at + 1);
    switch (*rc::gen::inRange(0, 3)) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, text.substr(at, length)); break;
      default: text.insert(at, *rc::gen::elementOf(pieces));
    }
    check_any_text(text);
  });
}

}  // namespace
