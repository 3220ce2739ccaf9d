// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_doubts.h"

#include <catch2/catch.hpp>
#include <vector>

#include "schema/commentary.h"

using namespace osint;

namespace {

Commentary sure() {
  Commentary out;
  out.line = 1;
  out.title = "Title";
  out.passages.push_back({PassageKind::commentary, "text", 2, std::nullopt});
  out.citations.push_back({});
  return out;
}

Commentary unsure(double confidence, int line) {
  Commentary out;
  out.line = line;
  out.confidence = confidence;
  out.passages.assign(3, {PassageKind::other, "text", line, std::nullopt});
  return out;
}

}  // namespace

TEST_CASE("doubts are counted by what is not known", "[doubts]") {
  CHECK(doubts_of(std::vector<Commentary>{}) == FileDoubts{});
  CHECK(doubts_of(std::vector{sure()}) == FileDoubts{});
  CHECK(doubts_of(std::vector{sure(), unsure(0.7, 5)}) == FileDoubts{{1, 1, 3, 0}, 0, 1});
  CHECK(doubts_of(std::vector{unsure(0.4, 5), sure(), unsure(0.31, 9), unsure(0.31, 12), unsure(0.6, 20)}) ==
        FileDoubts{{4, 4, 12, 3}, 9, 0.31});
}

TEST_CASE("doubts are put into words where there are any", "[doubts]") {
  CHECK(text(DoubtCounts{}).empty());
  CHECK(text(DoubtCounts{3, 9, 14, 2}) ==
        "3 without a title, 9 without a source, 14 passages without a speaker, 2 doubtful commentaries");
  CHECK(text(DoubtCounts{0, 0, 1, 1}) == "1 passage without a speaker, 1 doubtful commentary");
  CHECK(text(DoubtCounts{1200, 0, 0, 0}) == "1,200 without a title");
}
