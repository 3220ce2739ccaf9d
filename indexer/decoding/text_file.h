// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes the bytes of a text file into valid UTF-8 without a byte order mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "schema/reading_remarks.h"

namespace osint {

struct TextFile {
  std::string text;
  std::vector<Warning>
      warnings;          // at most one: the number of ill-formed sequences and NULs that U+FFFD replaced
  bool assumed = false;  // another `encoding` might give another text
};

// Decodes bytes in UTF-8, or in UTF-8, UTF-16 or UTF-32 with a byte order mark. A few ill-formed sequences
// are replaced. Bytes that are evidently in another encoding (encodings.h) are decoded as `encoding`, which
// must be empty or satisfy is_readable_encoding(); if it is empty, decoding fails with a hint. Also fails if
// more than a tenth of the characters are control characters, including NUL.
Result<TextFile> decode_text(std::string_view bytes, const std::string& encoding = {});

// The same for XML, which may also begin with "<" in UTF-16 or UTF-32, or declare an encoding: any that
// is_known_encoding() accepts.
Result<TextFile> decode_xml_text(std::string_view bytes, const std::string& encoding = {});

// The same for a web page, which may declare an encoding (html_encoding.h). A text that is UTF-8 beyond doubt
// is read as UTF-8 whatever the page declares: browsers believe the server first, and a saved page has lost
// the server's word. A page that declares UTF-8 but is not UTF-8 is read as `encoding`, and so is one that
// declares an unknown encoding.
Result<TextFile> decode_html_text(std::string_view bytes, const std::string& encoding = {});

// Maps byte offsets to lines, for a text with any mixture of LF, CR LF and CR.
class LineIndex {
 public:
  // Does not keep a reference to `text`.
  explicit LineIndex(std::string_view text);
  int line(std::size_t offset) const;      // 1-based
  std::size_t line_start(int line) const;  // a byte offset; `line` must exist

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace osint
