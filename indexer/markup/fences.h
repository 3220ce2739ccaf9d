// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the lines of a text that are in fenced code blocks, "```" or "~~~".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace osint {

class Fences {
 public:
  enum class Place {
    outside,
    inside,  // in a fenced code block, or one of its fences
    stray    // an unclosed fence, after which Markdown would take everything for code
  };

  // `text` must outlive the object.
  explicit Fences(std::string_view text) : text_(text) {}

  // Returns where the next line stands; call it for each line in order. `content` is the line without blanks
  // and '>' at its beginning and without blanks at its end. `next` is the offset in the text where the line
  // after it begins.
  Place take(std::string_view content, std::size_t next);

 private:
  bool is_closed(char sign, std::size_t length, std::size_t next);
  bool closes(std::size_t at, char sign, std::size_t length) const;

  std::string_view text_;
  char sign_ = '\0';        // of the open block
  std::size_t length_ = 0;  // of its fence; 0 if no block is open
  // The length of the shortest unclosed fence of each sign. Longer fences further on are unclosed as well.
  std::array<std::size_t, 2> shortest_stray_{SIZE_MAX, SIZE_MAX};
  int searches_ = 0;  // that found no closing fence
};

}  // namespace osint
