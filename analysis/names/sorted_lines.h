// SPDX-License-Identifier: GPL-2.0-or-later
// A read-only table compiled into the program: lines "key<TAB>value" in byte order of their keys. It needs no
// parsing or relocation when the program starts.
#pragma once

#include <string_view>
#include <vector>

namespace osint {

// Looks up keys by binary search.
class SortedLines {
 public:
  // Every line of `text` ends with '\n'. `text` must outlive the object and all views it returns.
  explicit constexpr SortedLines(std::string_view text) : text_(text) {}

  // Returns the values of all lines with that key, in their order.
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

// Splits `text` at each separator. A separator at the end adds no part, and "" has no parts.
std::vector<std::string_view> parts(std::string_view text, char separator);

}  // namespace osint
