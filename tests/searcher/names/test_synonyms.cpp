// SPDX-License-Identifier: GPL-2.0-or-later
// The user's file of synonyms.
#include <catch2/catch.hpp>
#include <fstream>
#include <utility>

#include "searcher/names/synonyms.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using Forms = std::vector<std::string>;

const Analyzer& analyzer() {
  static const Analyzer one;
  return one;
}

Synonyms parsed(const std::string& text) {
  auto synonyms = Synonyms::parse(text, "groups", analyzer());
  REQUIRE(synonyms);
  return std::move(*synonyms);
}

TEST_CASE("every form of a group stands for every other", "[synonyms]") {
  const Synonyms synonyms = parsed(
      "# of the armed forces\n"
      "PLA | People's Liberation Army|解放軍\r\n"
      "\n"
      "  \t\n"
      "  # the last line has no end\n"
      "61398 | Unit 61398");
  CHECK_FALSE(synonyms.empty());
  CHECK(synonyms.of("pla") == Forms{"people liberation army", "解 放 军"});
  CHECK(synonyms.of("people liberation army") == Forms{"pla", "解 放 军"});
  CHECK(synonyms.of("解 放 军") == Forms{"pla", "people liberation army"});
  CHECK(synonyms.of("unit 61398") == Forms{"61398"});
  CHECK(synonyms.of("army").empty());
  CHECK(synonyms.of("").empty());
  CHECK(synonyms.most_words() == 3);
}

TEST_CASE("a form of two groups stands for both, and does not unite them", "[synonyms]") {
  const Synonyms synonyms = parsed("PAP | People's Armed Police\nPAP | People's Action Party\npap|x|Pap");
  CHECK(synonyms.of("pap") == Forms{"people armed police", "people action party", "x"});
  CHECK(synonyms.of("people armed police") == Forms{"pap"});
}

TEST_CASE("a file that says nothing has no synonyms", "[synonyms]") {
  for (const char* text : {"", "\n", "# a | b", "\xEF\xBB\xBF# a", " \r\n#"}) {
    const Synonyms synonyms = parsed(text);
    CHECK(synonyms.empty());
    CHECK(synonyms.most_words() == 0);
  }
  CHECK(parsed("\xEF\xBB\xBFPLA | Example Army").of("pla") == Forms{"example army"});
}

TEST_CASE("an error in a file of synonyms says where and what is expected", "[synonyms]") {
  const std::string sixteen = "a b c d e f g h i j k l m n o p";
  const std::pair<std::string, const char*> table[] = {
      {"a | b\nPLA", "groups:2: a group of one form; expected at least two, separated by \"|\""},
      {"PLA |", "groups:1: an empty form; expected a name or term on both sides of every \"|\""},
      {"| PLA", "groups:1: an empty form; expected a name or term on both sides of every \"|\""},
      {"a | | b", "groups:1: an empty form; expected a name or term on both sides of every \"|\""},
      {"\n\nPLA | ---", "groups:3: \"---\" has no letters; expected a name or term"},
      {"习近平 | 習近平", "groups:1: the forms of this group are the same to the index; expected another"},
      {"普京·弗拉 | Putin",
       "groups:1: \"普京·弗拉\" has a mark next to a Chinese character; expected words alone"},
      {"a | \xFF\xFE", "groups:1: not valid UTF-8; expected text in UTF-8"},
      {"# \xFF", "groups:1: not valid UTF-8; expected text in UTF-8"},
      {"x | " + sixteen + " q",
       "groups:1: a form of 17 words; expected at most 16 (a Chinese character is a word)"},
  };
  for (const auto& [text, message] : table) {
    const auto synonyms = Synonyms::parse(text, "groups", analyzer());
    REQUIRE_FALSE(synonyms);
    CHECK(synonyms.error().message == message);
  }
  CHECK(parsed("x | " + sixteen).most_words() == 16);
  CHECK(parsed(std::string(4U << 20, '\n')).empty());
}

TEST_CASE("a file of synonyms is read from its place", "[synonyms]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "groups").string();
  const auto missing = Synonyms::read(path, FileKind::regular, analyzer());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message == path + ": No such file or directory");
  const auto directory = Synonyms::read(folder.path().string(), FileKind::regular, analyzer());
  REQUIRE_FALSE(directory);
  CHECK(directory.error().message == folder.path().string() + ": cannot be read: Is a directory");
  std::ofstream(path) << "PLA | Example Army\nUAV";
  const auto wrong = Synonyms::read(path, FileKind::regular, analyzer());
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message == path + ":2: a group of one form; expected at least two, separated by \"|\"");
  CHECK(wrong.error().line == 2);
  std::ofstream(path) << "PLA | Example Army\n";
  const auto synonyms = Synonyms::read(path, FileKind::regular, analyzer());
  REQUIRE(synonyms);
  CHECK(synonyms->of("pla") == Forms{"example army"});
  std::ofstream(path) << std::string(synonym_limit::bytes + 1, '\n');
  const auto large = Synonyms::read(path, FileKind::regular, analyzer());
  REQUIRE_FALSE(large);
  CHECK(large.error().message == path + ": larger than 4 MiB");
}

}  // namespace
