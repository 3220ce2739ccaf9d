// SPDX-License-Identifier: GPL-2.0-or-later
// Conversions of one piece are told as copies, other pieces are not.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "schema/commentary.h"
#include "schema/text_sketch.h"

using namespace osint;

namespace {

// Invented words; the same seed gives the same ones.
std::vector<std::string> words(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string word;
    for (auto k = 3 + random() % 6; k > 0; --k) word += static_cast<char>('a' + random() % 26);
    out.push_back(word);
  }
  return out;
}

std::string text(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

Commentary commentary(const std::string& said, const std::string& quoted = "") {
  Commentary out;
  out.passages.push_back({PassageKind::commentary, said, 1, std::nullopt});
  out.citations.emplace_back();
  if (!quoted.empty()) out.passages.push_back({PassageKind::excerpt, quoted, 2, 0});
  return out;
}

double likeness(const Commentary& a, const Commentary& b) {
  return sketch_likeness(text_sketch(a), text_sketch(b));
}

}  // namespace

TEST_CASE("case, punctuation, line ends and passages do not change a sketch", "[sketch]") {
  const std::string plain = text(words(80, 1));
  std::string other;
  for (const char c : plain) other += c == ' ' ? std::string(", ") : std::string(1, c == 'e' ? 'E' : c);
  CHECK(likeness(commentary(plain), commentary(other + "!")) == 1);
  const auto all = words(80, 1);
  Commentary divided = commentary(text({all.begin(), all.begin() + 40}));
  divided.passages.push_back({PassageKind::commentary, text({all.begin() + 40, all.end()}), 9, std::nullopt});
  CHECK(likeness(commentary(plain), divided) == 1);
}

TEST_CASE("some words lost in a conversion leave a copy a copy", "[sketch]") {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    auto changed = words(400, seed);
    for (std::size_t i = 20; i < changed.size(); i += 100) changed[i] = "converted";
    CHECK(likeness(commentary(text(words(400, seed))), commentary(text(changed))) >= copy_likeness);
  }
}

TEST_CASE("two analysts who quote the same source are no copies", "[sketch]") {
  const std::string quoted = text(words(900, 7));
  for (unsigned seed = 10; seed < 40; ++seed)
    CHECK(likeness(commentary(text(words(70, seed)), quoted),
                   commentary(text(words(70, seed + 50)), quoted)) < copy_likeness);
}

TEST_CASE("what is too short or damaged is like nothing", "[sketch]") {
  const std::string brief = text(words(29, 1));
  CHECK(text_sketch(commentary(brief)).empty());
  CHECK(text_sketch(commentary(brief + " more")).size() == sketch_bytes);
  CHECK(sketch_likeness("", "") == 0);
  CHECK(sketch_likeness(std::string(sketch_bytes, 'x'), std::string(sketch_bytes - 1, 'x')) == 0);
  CHECK(text_sketch(commentary("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")).size() ==
        sketch_bytes);
}

TEST_CASE("copies are found among many, each with the first of them", "[sketch]") {
  std::vector<std::string> sketches;
  for (unsigned i = 0; i < 300; ++i) sketches.push_back(text_sketch(commentary(text(words(60 + i, i)))));
  sketches[7].clear();
  for (const std::size_t original : {3U, 50U, 299U}) {
    sketches.push_back(sketches[original]);
    sketches.push_back(sketches[original]);
  }
  const std::vector<std::size_t> first = first_copies(sketches);
  for (std::size_t i = 0; i < 300; ++i) CHECK(first[i] == i);
  CHECK(std::vector<std::size_t>(first.begin() + 300, first.end()) ==
        std::vector<std::size_t>{3, 3, 50, 50, 299, 299});
}
