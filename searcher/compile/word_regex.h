// SPDX-License-Identifier: GPL-2.0-or-later
// Regular expressions of words. Pure; all text is folded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// A regular expression as ICU has them (docs: "Regular Expressions", ICU User Guide), of whole words. Its
// characters are folded as the words are.
class WordRegex {
 public:
  // The error says what is wrong with the pattern.
  static Result<WordRegex> compile(std::string_view pattern);
  WordRegex(WordRegex&&) noexcept;
  WordRegex& operator=(WordRegex&&) noexcept;
  ~WordRegex();

  // Fails where a word takes too much time or memory.
  Result<bool> matches(std::string_view word);

  // What every word that matches begins with; may be empty.
  const std::string& literal_start() const { return literal_start_; }

 private:
  struct Impl;
  explicit WordRegex(std::unique_ptr<Impl> impl, std::string start);
  std::unique_ptr<Impl> impl_;
  std::string literal_start_;
};

}  // namespace osint
