// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a text that are in blocks of code between fences, "```" or "~~~".
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
    inside,  // in such a block, or one of its fences
    stray    // a fence that nothing closes: Markdown would take all that follows for code
  };

  // `text` must outlive the object.
  explicit Fences(std::string_view text) : text_(text) {}

  // Where the next line stands. `content` is the line without blanks and '>' at its beginning and without blanks at its
  // end; the line after it begins at the offset `next`.
  Place take(std::string_view content, std::size_t next);

 private:
  bool is_closed(char sign, std::size_t length, std::size_t next);
  bool closes(std::size_t at, char sign, std::size_t length) const;

  std::string_view text_;
  char sign_ = '\0';        // of the block that is open
  std::size_t length_ = 0;  // of its fence; 0 where none is open
  // The shortest fences of each sign that were found to have no end: longer ones further on have none either.
  std::array<std::size_t, 2> shortest_stray_{SIZE_MAX, SIZE_MAX};
  int searches_ = 0;  // in vain
};

}  // namespace osint
