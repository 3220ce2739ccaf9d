// SPDX-License-Identifier: GPL-2.0-or-later
// What the form of a line says about it: a page number, the head of an issue's pages, a notice to the reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

enum class FurnitureForm : std::uint8_t {
  none,
  bare_number,    // "12", "xii": furniture where pages end
  page_number,    // "Page 12 of 40", "- 12 -"
  issue_head,     // "OE Watch | October 2018        12", "Volume 8 | Issue 10 | October 2018"
  issue_line,     // "OE Watch, Issue 7, 2022": furniture where it stands alone
  name_and_date,  // "Ivo Marsh | October 2018": the head of an issue's pages, or a byline
  head,           // "Example Monitor        12": a name, a wide blank and a number
  continuation,   // "Continued on page 5", "(continued)"
  share,          // "Share this article"
  marking,        // "UNCLASSIFIED"
  copyright,      // "© 2018 Example Office"
  domain,         // "www.example.org"
};

// The form of a line as it stands, with its inner blanks.
FurnitureForm furniture_form(std::string_view line);

// The number of a bare_number line.
std::optional<int> bare_number(std::string_view line);

// "Title" of "Title (continued)" or "Continued: Title"; empty for other lines.
std::string_view continued_title(std::string_view line);

// Equal for lines that differ in digits, letter case and blanks.
std::string repetition_key(std::string_view line);

// Whether a line, however often it is repeated, belongs to the text: a label, a sentence, a byline, an end marker.
bool is_never_furniture(std::string_view line);

}  // namespace osint
