// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the user's file of synonyms (UTF-8). A line is a group of forms separated by "|"; blank lines and
// lines that begin with "#" are ignored:
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

// Exceeding a limit is an error.
namespace synonym_limit {
inline constexpr std::size_t bytes = 4U << 20;
inline constexpr std::size_t words = 16;  // of a form; a Chinese character counts as a word
}  // namespace synonym_limit

// Immutable once it is read; several threads may use it.
class Synonyms {
 public:
  // Fails if the file cannot be read (as text_content() does) or a line is malformed; the message then names
  // the file, the line and what is expected there.
  static Result<Synonyms> read(const std::string& path, FileKind kind, const Analyzer& analyzer);

  // Does the same for the content of a file. `path` names it in errors.
  static Result<Synonyms> parse(std::string_view text, const std::string& path, const Analyzer& analyzer);

  // Returns the other forms (analysis/forms.h) in all groups that contain `form`, each once, in the order of
  // the file. Groups are not merged: if a form is in two groups, the other forms of one do not stand for
  // those of the other.
  std::vector<std::string> of(const std::string& form) const;

  // Returns the number of words of the longest form, or 0 if there is none.
  std::size_t most_words() const { return most_words_; }
  bool empty() const { return groups_.empty(); }

 private:
  void add(std::vector<std::string> forms);

  std::vector<std::vector<std::string>> groups_;
  std::map<std::string, std::vector<std::size_t>> groups_of_;
  std::size_t most_words_ = 0;
};

}  // namespace osint
