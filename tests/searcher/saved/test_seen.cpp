// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <string>
#include <tuple>
#include <vector>

#include "searcher/saved/seen_file.h"

using namespace osint;

namespace {

SeenCommentary one(char content, const std::string& id) {
  return seen_commentary(std::string(16, content), id);
}

std::vector<std::size_t> all(const std::vector<SeenCommentary>& matches) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < matches.size(); ++i) out.push_back(i);
  return out;
}

Seen shown(const std::vector<SeenCommentary>& matches) { return Seen().after(matches, all(matches)); }

using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("before anything was shown everything is new") {
  CHECK(Seen().news({one('a', "1"), one('b', "2")}) == Indices{0, 1});
}

TEST_CASE("an edited commentary is new, and not once it has its old text again") {
  Seen seen = shown({one('a', "1")});
  CHECK(seen.news({one('a', "1")}).empty());
  CHECK(seen.news({one('b', "1")}) == Indices{0});
  seen = seen.after({one('b', "1")}, {0});
  CHECK(seen.news({one('a', "1")}).empty());
}

TEST_CASE("a commentary that left and comes back is not new") {
  Seen seen = shown({one('a', "1"), one('b', "2")});
  seen = seen.after({one('b', "2")}, {});
  CHECK(seen.news({one('a', "1"), one('b', "2")}).empty());
}

TEST_CASE("a commentary that moved to another id is not new, a copy of it is") {
  Seen seen = shown({one('a', "old")});
  CHECK(seen.news({one('a', "new")}).empty());
  CHECK(seen.news({one('a', "copy"), one('a', "old")}) == Indices{0});
  seen = seen.after({one('a', "new")}, {});
  CHECK(seen.news({one('a', "new"), one('a', "old")}) == Indices{1});
}

TEST_CASE("one put in before others of a file is new alone, though all after it take other ids") {
  const Seen seen = shown({one('a', "may"), one('b', "may#2"), one('c', "may#3")});
  CHECK(seen.news({one('n', "may"), one('a', "may#2"), one('b', "may#3"), one('c', "may#4")}) == Indices{0});
}

TEST_CASE("what was not shown stays new") {
  const std::vector<SeenCommentary> matches = {one('a', "1"), one('b', "2"), one('c', "3")};
  const Seen seen = Seen().after(matches, {1});
  CHECK(seen.news(matches) == Indices{0, 2});
}

TEST_CASE("beyond the bound what does not match any more is forgotten, and only that") {
  const Seen seen = shown({one('a', "1"), one('b', "2"), one('c', "3")});
  const std::vector<SeenCommentary> matches = {one('b', "2"), one('d', "4")};
  CHECK(seen.after(matches, {1}, 4).entries().size() == 4);
  const Seen pruned = seen.after(matches, {1}, 3);
  CHECK(pruned.news({one('a', "1"), one('b', "2"), one('c', "3"), one('d', "4")}) == Indices{0, 2});
}

TEST_CASE("what was seen is read back as it was written") {
  CHECK(rc::check([](const std::vector<std::pair<char, std::string>>& commentaries, std::int64_t time) {
    std::vector<SeenCommentary> entries;
    for (const auto& [content, id] : commentaries) entries.push_back(one(content, id));
    const Seen seen(entries);
    const auto read = decode_seen(encode_seen(seen, time));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->seen.entries() == seen.entries());
    RC_ASSERT(read->last_run == time);
  }));
}

TEST_CASE("no damaged state is taken for a sound one") {
  const std::string sound = encode_seen(shown({one('a', "1"), one('b', "2")}), 1'700'000'000);
  for (std::size_t i = 0; i < sound.size(); ++i) {
    INFO(i);
    std::string damaged = sound;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(decode_seen(damaged));
    CHECK_FALSE(decode_seen(std::string_view(sound).substr(0, i)));
    CHECK_FALSE(decode_seen(sound + sound.substr(0, i + 1)));
  }
  CHECK_FALSE(decode_seen(""));
}
