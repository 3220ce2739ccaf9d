// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary/word_regex.h"

#include <fmt/format.h>
#include <unicode/regex.h>

#include "analysis/folding.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

// Where an escape ends: \p{Han}, \x{4e60}, \d.
std::size_t escape_end(std::string_view pattern, std::size_t at) {
  if (at >= pattern.size()) return at;
  next_code_point(pattern, at);
  if (at < pattern.size() && pattern[at] == '{') {
    const std::size_t close = pattern.find('}', at);
    if (close != std::string_view::npos) return close + 1;
  }
  return at;
}

// Characters beyond ASCII as the index has them; the rest is compared without case.
std::string folded_pattern(std::string_view pattern) {
  std::string out;
  bool in_set = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t from = i;
    const char32_t c = next_code_point(pattern, i);
    const std::string_view here = pattern.substr(from, i - from);
    if (c == U'\\') {
      i = escape_end(pattern, i);
      out += pattern.substr(from, i - from);
      continue;
    }
    if (c == U'[') in_set = true;
    if (c == U']') in_set = false;
    if (c < 0x80) {
      out += here;
      continue;
    }
    const std::string fold = folded(here);
    out += in_set && code_points(fold) != 1 ? std::string(here) : fold;
  }
  return out;
}

bool is_plain(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// Of ASCII letters and digits alone, and only where no alternative could begin otherwise.
std::string start_of(std::string_view pattern) {
  if (pattern.find('|') != std::string_view::npos) return {};
  std::size_t end = 0;
  while (end < pattern.size() && is_plain(pattern[end])) ++end;
  const bool repeated =
      end < pattern.size() && std::string_view("*?+{").find(pattern[end]) != std::string_view::npos;
  // A mark that follows may be part of the last letter.
  const bool marked = end < pattern.size() && static_cast<unsigned char>(pattern[end]) >= 0x80;
  if (end > 0 && (repeated || marked)) --end;
  return folded(pattern.substr(0, end));
}

}  // namespace

struct WordRegex::Impl {
  std::unique_ptr<icu::RegexPattern> pattern;
  std::unique_ptr<icu::RegexMatcher> matcher;
  icu::UnicodeString word;  // the matcher refers to it
};

WordRegex::WordRegex(std::unique_ptr<Impl> impl, std::string start)
    : impl_(std::move(impl)), literal_start_(std::move(start)) {}
WordRegex::WordRegex(WordRegex&&) noexcept = default;
WordRegex& WordRegex::operator=(WordRegex&&) noexcept = default;
WordRegex::~WordRegex() = default;

Result<WordRegex> WordRegex::compile(std::string_view pattern) {
  constexpr std::int32_t steps = 10;             // of about ten thousand operations, per word
  constexpr std::int32_t stack_bytes = 1 << 20;  // for backtracking
  const std::string text = folded_pattern(pattern);
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  auto impl = std::make_unique<Impl>();
  impl->pattern.reset(
      icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(text), UREGEX_CASE_INSENSITIVE, place, status));
  if (U_SUCCESS(status)) impl->matcher.reset(impl->pattern->matcher(status));
  if (U_SUCCESS(status)) impl->matcher->setTimeLimit(steps, status);
  if (U_SUCCESS(status)) impl->matcher->setStackLimit(stack_bytes, status);
  if (U_FAILURE(status)) {
    return failure(fmt::format("not a regular expression: {} near its character {}", u_errorName(status),
                               std::max(1, place.offset)));
  }
  return WordRegex(std::move(impl), start_of(text));
}

Result<bool> WordRegex::matches(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->word =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  impl_->matcher->reset(impl_->word);
  const bool found = impl_->matcher->matches(status) != 0;
  if (U_FAILURE(status)) {
    return failure("the regular expression takes too much time or memory");
  }
  return found;
}

}  // namespace osint
