// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <rapidcheck.h>
#include <string>

#include "searcher/saved/saved_query.h"
#include "tests/test_index.h"

using namespace osint;
using namespace osint::test;

namespace {

SavedQuery plain(const std::string& query) {
  SavedQuery out;
  out.query = query;
  return out;
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("a saved query is read back as it was saved, whatever stands in it") {
  CHECK(rc::check([] {
    SavedQuery saved;
    saved.query = *rc::gen::nonEmpty(
        rc::gen::container<std::string>(rc::gen::element('a', '"', '=', '#', '\\', ':', '\'')));
    saved.any = *rc::gen::arbitrary<bool>();
    saved.exact = *rc::gen::arbitrary<bool>();
    saved.order = *rc::gen::element(Order::relevance, Order::date, Order::oldest);
    const auto read = decode_saved_query(encode_saved_query(saved), "file");
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == saved);
  }));
}

TEST_CASE("a line end in a query is a blank in its file") {
  CHECK(decode_saved_query(encode_saved_query(plain("harbour\nsort = date")), "file")->query ==
        "harbour sort = date");
}

TEST_CASE("names of saved queries are names of files, and none stands for all") {
  for (const char* fit : {"ports", "2024-05", "a.b_c", "_x", "ALL"}) {
    INFO(fit);
    CHECK(wrong_name(fit).empty());
  }
  for (const std::string& unfit :
       {std::string("all"), std::string(""), std::string("."), std::string(".."), std::string(".ports"),
        std::string("-n"), std::string("a/b"), std::string("a b"), std::string("h\xc3\xa4"),
        std::string(65, 'x'), std::string("a\0b", 3)}) {
    INFO(unfit);
    CHECK_FALSE(wrong_name(unfit).empty());
  }
  CHECK(wrong_name(std::string(64, 'x')).empty());
}

TEST_CASE("a file of a saved query that says something else is an error with its line") {
  const auto wrong = [](const std::string& text) { return decode_saved_query(text, "F").error().message; };
  CHECK_THAT(wrong("query = a\nlimit = 3\n"), Catch::StartsWith("F:2: \"limit\" is none of query, any"));
  CHECK_THAT(wrong("query = a\nany = yes\n"), Catch::StartsWith("F:2: any = \"yes\""));
  CHECK_THAT(wrong("query = a\n\nsort = random\n"), Catch::StartsWith("F:3: sort"));
  CHECK_THAT(wrong("query = a\nquery = b\n"), Catch::StartsWith("F:2: \"query\" for the second time"));
  CHECK_THAT(wrong("harbour\n"), Catch::StartsWith("F:1: expected KEY = VALUE"));
  CHECK_THAT(wrong("# nothing\n"), Catch::StartsWith("F: has no query"));
  CHECK(decode_saved_query("\xEF\xBB\xBF query = a", "F").has_value() == false);
  CHECK(decode_saved_query("  any=true\r\n query =  a = b \r\n", "F")->query == "a = b");
}

TEST_CASE("saved queries are listed, found again and forgotten") {
  const TemporaryFolder folder;
  const SavedQueries queries((folder.path() / "new" / "queries").string());
  CHECK(queries.names()->empty());
  REQUIRE(queries.save("ports", plain("harbour")));
  REQUIRE(queries.save("cables", plain("cable")));
  REQUIRE(queries.save("ports", plain("harbour OR quay")));
  write(queries.path(".hidden"), "not one");
  CHECK(*queries.names() == std::vector<std::string>{"cables", "ports"});
  CHECK(queries.load("ports")->query == "harbour OR quay");
  CHECK(queries.holds("ports"));
  REQUIRE(queries.remove("ports"));
  CHECK_FALSE(queries.holds("ports"));
  CHECK(*queries.names() == std::vector<std::string>{"cables"});
}

TEST_CASE("an unknown name lists the names there are, nearest first") {
  const TemporaryFolder folder;
  const SavedQueries queries(folder.path().string());
  CHECK_THAT(queries.load("ports").error().message, Catch::Contains("--save NAME QUERY"));
  for (const char* name : {"cables", "ports", "sports"}) REQUIRE(queries.save(name, plain("x")));
  CHECK_THAT(queries.load("prots").error().message, Catch::EndsWith("there is ports, sports, cables"));
  CHECK_THAT(queries.remove("cable").error().message, Catch::Contains("there is cables, "));
  CHECK_THAT(queries.load("../ports").error().message, Catch::Contains("no query is saved as \"../ports\""));
}

TEST_CASE("saving leaves nothing else behind, and where it fails the query of before") {
  const TemporaryFolder folder;
  const SavedQueries queries(folder.path().string());
  REQUIRE(queries.save("ports", plain("harbour")));
  std::filesystem::create_directory(folder.path() / "taken");
  CHECK_FALSE(queries.save("taken", plain("x")));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    files += entry.exists() ? 1 : 0;
  CHECK(files == 2);
  CHECK(queries.load("ports")->query == "harbour");
}
