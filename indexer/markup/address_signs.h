// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses in the source of Markdown: "http://x.example/_night_/a*b" must come out as it is written.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Protects the signs of emphasis in the addresses of a text that comes in pieces.
class AddressSigns {
 public:
  // No emphasis goes on from one paragraph to the next.
  void begin_paragraph() { open_ = 0; }

  // Appends one piece, of one line, to `out`. A '_' at the end of an address is part of it unless emphasis is open.
  void append(std::string& out, std::string_view piece);

 private:
  void count_emphasis(std::string_view text);
  std::size_t append_address(std::string& out, std::string_view piece, std::size_t begin);

  int open_ = 0;  // underscores that begin words, less those that end them
};

}  // namespace osint
