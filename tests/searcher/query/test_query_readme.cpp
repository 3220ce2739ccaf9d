// SPDX-License-Identifier: GPL-2.0-or-later
// The examples of searcher/README.md do what it says.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <regex>

#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"
#include "searcher/query/query_parser.h"
#include "tests/query_trees.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

const std::filesystem::path root = OSINT_ROOT;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Commentary> corpus() {
  std::vector<Commentary> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "corpus")) {
    const std::string path = entry.path().string();
    if (!entry.is_regular_file() || !is_corpus_file(path) || entry.path().filename() == "README.md") continue;
    auto commentaries = read_commentaries(path, bytes_of(path)).value();
    for (Commentary& commentary : commentaries) {
      if (commentary.id.empty()) commentary.id = fmt::format("{}:{}", path, commentary.line);
      out.push_back(std::move(commentary));
    }
  }
  return out;
}

struct Example {
  std::string query;
  std::string tree;
  std::size_t hits;
};

// Lines of ```queries blocks: query, two or more blanks, tree, two or more blanks, number.
std::vector<Example> examples() {
  std::vector<Example> out;
  std::ifstream file(root / "searcher/README.md");
  const std::regex form(R"((.*\S)\s{2,}(\S.*\S|\S)\s{2,}(\d+))");
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = line == "```queries";
      continue;
    }
    std::smatch parts;
    if (!inside) continue;
    if (!std::regex_match(line, parts, form)) FAIL("not an example: " << line);
    out.push_back({parts[1], parts[2], std::stoul(parts[3])});
  }
  return out;
}

TEST_CASE("the examples of the language parse to the trees and find the commentaries they say") {
  TestIndex index(corpus());
  const std::vector<Example> all = examples();
  CHECK(all.size() >= 30);
  for (const Example& example : all) {
    CAPTURE(example.query);
    const auto node = parse_query(example.query);
    REQUIRE(node.has_value());
    CHECK(tree(*node) == example.tree);
    const Answer answer = index.search(example.query);
    CHECK(answer.total == example.hits);
    CHECK_FALSE(answer.relaxed);
    CHECK(index.search(answer.interpreted).total == example.hits);
  }
}

}  // namespace
