// SPDX-License-Identifier: GPL-2.0-or-later
// The same piece as PDF and as a web page is shown once, with where else it stands; whoever wants each copy gets each.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "schema/commentary.h"
#include "tests/searcher/output/rendered.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

// Forty words of its own, and "harbour".
std::string piece(int number) {
  std::string out = "harbour";
  for (int i = 0; i < 40; ++i) out += fmt::format(" word{}of{}", i, number);
  return out + ".";
}

// Thirty pieces; each third one is there as PDF too, with a word that the conversion broke.
std::vector<Commentary> sample() {
  std::vector<Commentary> out;
  for (int i = 0; i < 30; ++i) {
    const std::string id = fmt::format("{:02}", i);
    out.push_back(plain_commentary(id + "web", "Piece " + id, piece(i)));
    if (i % 3 != 0) continue;
    out.push_back(plain_commentary(id + "pdf", "Piece " + id, piece(i) + " bro ken"));
    out.back().passages[0].page = 4;
  }
  return out;
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

const HitNeeds joined{.copies = true};

// Of hits that share a piece's number, the piece.
std::string piece_of(const std::string& id) { return id.substr(0, 2); }

TEST_CASE("a copy stands with the hit before it", "[copies]") {
  const Answer answer = index().search("word7of3", {}, joined);
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].copies.size() == 1);
  const Ids ids{answer.hits[0].id, answer.hits[0].copies[0].id};
  CHECK(std::set<std::string>(ids.begin(), ids.end()) == std::set<std::string>{"03pdf", "03web"});
  CHECK(answer.hits[0].copies[0].file == "/corpus/" + ids[1] + ".md");
  CHECK(answer.total == 2);
  CHECK(index().search("word7of3").hits.size() == 2);
  CHECK(index().search("word7of4", {}, joined).hits[0].copies.empty());
}

TEST_CASE("pages follow each other without gap or repetition", "[copies]") {
  for (const char* query : {"harbour", "harbour piece"}) {  // the second is ordered anew by nearness
    for (const std::size_t limit : {1U, 4U, 7U, 30U, 100U}) {
      std::vector<std::string> seen;
      std::size_t rank = 0;
      for (std::size_t offset = 0; offset < 40; offset += limit) {
        QueryOptions options;
        options.limit = limit;
        options.offset = offset;
        const Answer answer = index().search(query, options, joined);
        for (const Hit& hit : answer.hits) {
          CHECK(hit.rank == ++rank);
          seen.push_back(piece_of(hit.id));
          for (const Copy& copy : hit.copies) CHECK(piece_of(copy.id) == piece_of(hit.id));
        }
      }
      INFO(query << ", " << limit << " a page");
      CHECK(seen.size() == 30);
      CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == 30);
    }
  }
}

TEST_CASE("without a limit each copy is a hit", "[copies]") {
  QueryOptions options;
  options.limit = 0;
  CHECK(index().search("harbour", options, joined).hits.size() == 40);
}

TEST_CASE("each copy is a hit where that is asked for", "[copies]") {
  QueryOptions options;
  options.all_copies = true;
  CHECK(index().search("word7of3", options, joined).hits.size() == 2);
}

TEST_CASE("output says where else a hit stands, and on which page", "[copies]") {
  const Answer answer = index().search("word7of3", {}, joined);
  const std::string other = answer.hits[0].copies[0].id;
  CHECK(rendered("text", answer).find("also in " + other + "\n") != std::string::npos);
  const auto json = nlohmann::json::parse(rendered("json", answer));
  CHECK(json.at("hits").at(0).at("also_in") ==
        nlohmann::json::array({{{"id", other}, {"file", "/corpus/" + other + ".md"}}}));
  const Answer paged = index().search("word7of3 bro", {});
  CHECK(rendered("text", paged).find("— Hurst (analyst), p. 4\n") != std::string::npos);
  CHECK(nlohmann::json::parse(rendered("json", paged)).at("hits").at(0).at("passages").at(0).at("page") == 4);
}

}  // namespace
