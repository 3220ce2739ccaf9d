// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises page furniture by the form of a line: page numbers, running heads of an issue, notices to the
// reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

enum class FurnitureForm : std::uint8_t {
  none,
  bare_number,    // "12", "xii": furniture only where a page ends
  page_number,    // "Page 12 of 40", "- 12 -"
  issue_head,     // "OE Watch | October 2018        12", "Volume 8 | Issue 10 | October 2018"
  issue_line,     // "OE Watch, Issue 7, 2022": furniture only if it stands alone
  name_and_date,  // "Ivo Marsh | October 2018": a running head or a byline
  head,           // "Example Monitor        12": a name, a wide blank and a number
  continuation,   // "Continued on page 5", "(continued)"
  share,          // "Share this article"
  marking,        // "UNCLASSIFIED"
  copyright,      // "© 2018 Example Office"
  domain,         // "www.example.org"
};

// Returns the form of a line, which must still have its inner blanks.
FurnitureForm furniture_form(std::string_view line);

// Returns the number on a line of the form bare_number; nullopt for other lines.
std::optional<int> bare_number(std::string_view line);

// Returns the title in "Title (continued)" or "Continued: Title"; an empty view for other lines.
std::string_view continued_title(std::string_view line);

// Returns a key that is equal for lines that differ only in digits, letter case and blanks.
std::string repetition_key(std::string_view line);

// Returns true for a line that belongs to the text however often it is repeated: a label, a sentence, a
// byline, an end marker.
bool is_never_furniture(std::string_view line);

}  // namespace osint
