// SPDX-License-Identifier: GPL-2.0-or-later
// A read-only table of text compiled into the program: lines "key<TAB>value" in byte order of their keys. Nothing
// is parsed or relocated when the program starts.
#pragma once

#include <string_view>
#include <vector>

namespace osint {

class SortedLines {
 public:
  // `text`: every line ends with '\n'; it must outlive the object.
  explicit constexpr SortedLines(std::string_view text) : text_(text) {}

  // The values of all lines with that key, in their order.
  std::vector<std::string_view> values(std::string_view key) const;
  bool contains(std::string_view key) const;

  // Calls f(key, value) for every line.
  template <class F>
  void for_each(F f) const {
    for (std::size_t at = 0; at < text_.size();) {
      const std::string_view line = line_at(at);
      const std::size_t tab = line.find('\t');
      f(line.substr(0, tab), line.substr(tab + 1));
      at += line.size() + 1;
    }
  }

 private:
  std::string_view line_at(std::size_t begin) const {
    return text_.substr(begin, text_.find('\n', begin) - begin);
  }
  std::size_t first_of(std::string_view key) const;

  std::string_view text_;
};

// The parts between separators; an empty text has none.
std::vector<std::string_view> parts(std::string_view text, char separator);

}  // namespace osint
