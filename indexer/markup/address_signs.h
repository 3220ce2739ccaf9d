// SPDX-License-Identifier: GPL-2.0-or-later
// Protects the signs in web addresses from the Markdown parser, so that "http://x.example/_night_/a*b" comes
// out as written.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Protects the signs of emphasis in the addresses of a text, which is passed piece by piece.
class AddressSigns {
 public:
  // Call it at the beginning of each paragraph, because emphasis does not continue into the next paragraph.
  void begin_paragraph() { open_ = 0; }

  // Appends a piece of a single line to `out`. A '_' at the end of an address belongs to it, unless emphasis
  // is open.
  void append(std::string& out, std::string_view piece);

 private:
  void count_emphasis(std::string_view text);
  std::size_t append_address(std::string& out, std::string_view piece, std::size_t begin);

  int open_ = 0;  // the number of underscores that opened emphasis and were not closed
};

}  // namespace osint
