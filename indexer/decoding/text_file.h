// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a text file -> valid UTF-8 without a byte order mark.
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
      warnings;          // at most one: how many ill-formed sequences and NULs were replaced by U+FFFD
  bool assumed = false;  // the text would be another with another `encoding`
};

// A byte order mark (UTF-8, -16, -32) is obeyed; without one the text is UTF-8, in which a few ill-formed bytes are
// repaired. What is evidently something else (encodings.h) is read as `encoding`; where that is empty, the text
// fails with a hint. Fails too on text of which more than a tenth are control characters, NUL among them.
Result<TextFile> decode_text(std::string_view bytes, const std::string& encoding = {});

// The same for XML, which also may begin with "<" in UTF-16 or -32 or name an encoding in the declaration: any that
// ICU knows, in which ASCII is itself.
Result<TextFile> decode_xml_text(std::string_view bytes, const std::string& encoding = {});

// The same for a web page, which may name an encoding (html_encoding.h). Text that is UTF-8 beyond doubt is read so, whatever
// the page names: servers have the last word with browsers, and a saved page keeps the page's word alone. A page that
// names UTF-8 and is none is read as `encoding`, as is one that names an encoding that nobody knows.
Result<TextFile> decode_html_text(std::string_view bytes, const std::string& encoding = {});

// Byte offset -> line, for a text with any mixture of LF, CR LF and CR.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  int line(std::size_t offset) const;      // 1-based
  std::size_t line_start(int line) const;  // byte offset

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace osint
