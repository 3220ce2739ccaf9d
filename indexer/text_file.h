// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a text file -> valid UTF-8 without a byte order mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/commentary.h"
#include "schema/result.h"

namespace osint {

struct TextFile {
  std::string text;
  std::vector<Warning> warnings;  // at most one: how many ill-formed sequences and NULs were replaced by U+FFFD
};

// A byte order mark (UTF-8, -16, -32) is obeyed; without one the text is UTF-8.
// Fails on text of which more than a tenth are control characters, NUL among them.
Result<TextFile> decode_text(std::string_view bytes);

// The same for XML, which also may begin with "<" in UTF-16 or -32 or name its encoding in the
// declaration: UTF-8, UTF-16, UTF-32, ISO-8859-1 (read as windows-1252, as the WHATWG Encoding
// Standard does) and US-ASCII. Fails on any other.
Result<TextFile> decode_xml_text(std::string_view bytes);

// Byte offset -> line, for a text with any mixture of LF, CR LF and CR.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  int line(std::size_t offset) const;          // 1-based
  std::size_t line_start(int line) const;      // byte offset

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace osint
