// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/emphasis_signs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

// One or more equal signs in succession.
struct Sign {
  std::size_t begin = 0;
  std::size_t length = 0;
  bool opens = false;
  bool closes = false;
  std::size_t partner = std::string::npos;  // index of the sign that closes or opens it
};

bool is_sign(char c) { return c == '*' || c == '_'; }

bool is_blank_byte(char c) { return c == ' ' || c == '\n'; }

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

Sign sign_at(std::string_view text, std::size_t begin) {
  constexpr std::u32string_view openers = U"\"'“‘«„‹([{*_";
  Sign out;
  out.begin = begin;
  std::size_t end = std::min(text.find_first_not_of(text[begin], begin), text.size());
  out.length = end - begin;
  char32_t before = ' ';
  if (begin > 0) {
    std::size_t at = last_code_point(text.substr(0, begin));
    before = next_code_point(text, at);
  }
  const char32_t after = end < text.size() ? next_code_point(text, end) : U' ';
  out.opens = !is_letter_or_digit(before) && (is_letter_or_digit(after) || is_one_of(after, openers));
  out.closes = !is_letter_or_digit(after) && !is_whitespace(before) && !is_one_of(before, U"([{“‘«„‹");
  return out;
}

// The signs of a text outside addresses.
std::vector<Sign> signs_of(std::string_view text) {
  std::vector<Sign> out;
  for (std::size_t begin = 0; begin < text.size();) {
    if (is_blank_byte(text[begin])) {
      ++begin;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const bool address = is_address_word(text.substr(begin, end - begin));
    for (std::size_t at = begin; at < end; ++at) {
      if (!is_sign(text[at])) continue;
      const Sign sign = sign_at(text, at);
      const bool outer = at == begin || at + sign.length == end;  // _http://x.example.org/_
      if (!address || outer) out.push_back(sign);
      at += sign.length - 1;
    }
    begin = end;
  }
  return out;
}

// Returns an index for signs of one kind: * ** *** _ __ ___
std::size_t kind_of(std::string_view text, const Sign& sign) {
  return (text[sign.begin] == '*' ? 0U : 3U) + sign.length - 1;
}

void pair_signs(std::string_view text, std::vector<Sign>& signs) {
  std::array<std::optional<std::size_t>, 6> open;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Sign& sign = signs[i];
    if (sign.length > 3) continue;
    auto& opener = open[kind_of(text, sign)];
    if (sign.closes && opener) {
      sign.partner = *opener;
      signs[*opener].partner = i;
      for (auto& other : open) {  // pairs enclose each other or stand apart
        if (other && *other >= signs[i].partner) other.reset();
      }
    } else if (sign.opens) {
      opener = i;
    }
  }
}

}  // namespace

void read_emphasis_signs(MarkedText& text) {
  std::vector<Sign> signs = signs_of(text.text);
  if (signs.size() < 2) return;
  pair_signs(text.text, signs);
  std::string out;
  std::vector<std::size_t> mark_of(signs.size());
  std::size_t copied = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const Sign& sign = signs[i];
    if (sign.partner == std::string::npos) continue;
    out.append(text.text, copied, sign.begin - copied);
    copied = sign.begin + sign.length;
    if (sign.partner > i) {
      mark_of[i] = text.markup.size();
      text.markup.push_back({Markup::Kind::emphasis, out.size(), out.size(), {}, sign.length > 1});
    } else {
      text.markup[mark_of[sign.partner]].end = out.size();
    }
  }
  out.append(text.text, copied);
  text.text = std::move(out);
}

}  // namespace osint
