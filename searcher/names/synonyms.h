// SPDX-License-Identifier: GPL-2.0-or-later
// The user's file of synonyms: one group a line, its forms separated by "|"; lines that begin with "#" and blank
// lines say nothing.
//   PLA | People's Liberation Army | 解放军
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "base/files/file_content.h"
#include "base/result.h"

namespace osint {

// Limits of the file; going beyond one is an error.
namespace synonym_limit {
inline constexpr std::size_t bytes = 4U << 20;
inline constexpr std::size_t words = 16;  // of a form; a Chinese character is a word
}  // namespace synonym_limit

class Synonyms {
 public:
  // Errors name the file, the line and what is expected there.
  static Result<Synonyms> read(const std::string& path, FileKind kind, const Analyzer& analyzer);

  // The same of a file's content; `path` names it in errors.
  static Result<Synonyms> parse(std::string_view text, const std::string& path, const Analyzer& analyzer);

  // The other forms (forms.h) of every group that has this one, each once, in the order of the file. Groups are
  // not united: a form of two groups stands for both, the others of the one do not stand for those of the other.
  std::vector<std::string> of(const std::string& form) const;

  // Of the longest form; 0 where there is none.
  std::size_t most_words() const { return most_words_; }
  bool empty() const { return groups_.empty(); }

 private:
  void add(std::vector<std::string> forms);

  std::vector<std::vector<std::string>> groups_;
  std::map<std::string, std::vector<std::size_t>> groups_of_;
  std::size_t most_words_ = 0;
};

}  // namespace osint
