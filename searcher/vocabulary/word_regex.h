// SPDX-License-Identifier: GPL-2.0-or-later
// Matches single words against regular expressions.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// A regular expression in ICU's syntax ("Regular Expressions", ICU User Guide) that must match a complete
// word. It ignores case, and its characters are folded like the words. One thread uses an object at a time.
class WordRegex {
 public:
  // Fails with a description of what is wrong with the pattern.
  static Result<WordRegex> compile(std::string_view pattern);
  WordRegex(WordRegex&&) noexcept;
  WordRegex& operator=(WordRegex&&) noexcept;
  ~WordRegex();

  // `word` is folded. Fails if the match takes too much time or memory.
  Result<bool> matches(std::string_view word);

  // Returns the letters that every matching word begins with; they may be none.
  const std::string& literal_start() const { return literal_start_; }

 private:
  struct Impl;
  explicit WordRegex(std::unique_ptr<Impl> impl, std::string start);
  std::unique_ptr<Impl> impl_;
  std::string literal_start_;
};

}  // namespace osint
