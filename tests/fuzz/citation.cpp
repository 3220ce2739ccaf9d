// SPDX-License-Identifier: GPL-2.0-or-later
// A "Source:" line, and stretches of it that the file sets off: its parts are text, whatever it says.
#include <algorithm>

#include "indexer/citations/citation_parser.h"
#include "schema/commentary.h"
#include "schema/dates/date_span.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

namespace {

using namespace osint;

// The first bytes say where markup stands, and the rest is the line.
MarkedText line_of(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t header = 5;
  MarkedText line;
  line.line = 1;
  if (size < header) return line;
  line.text = collapsed_whitespace(fuzz::text_of(data + header, size - header));
  const std::size_t length = line.text.size();
  const auto boundary = [&](std::size_t at) {
    at = std::min(at, length);
    while (at < length && (static_cast<unsigned char>(line.text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  };
  const std::size_t outer = boundary(data[0]);
  const std::size_t outer_end = boundary(outer + data[1]);
  const std::size_t inner = std::min(boundary(outer + data[2]), outer_end);
  const std::size_t inner_end = std::min(boundary(inner + data[3]), outer_end);
  const auto kind = [&](unsigned bit) {
    return (data[4] & bit) != 0 ? Markup::Kind::link : Markup::Kind::emphasis;
  };
  if (outer < outer_end) line.markup.push_back({kind(1), outer, outer_end, "http://example.org/a"});
  if (inner < inner_end && (data[4] & 4U) != 0) {
    line.markup.push_back({kind(2), inner, inner_end, "http://example.org/b"});
  }
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MarkedText line = line_of(data, size);
  const ParsedCitation parsed = parse_citation(line);
  const Citation& citation = parsed.citation;
  for (const std::string* part :
       {&citation.title, &citation.publication, &citation.via, &citation.url, &citation.note}) {
    fuzz::promise(is_valid_utf8(*part), "a part of a citation is UTF-8");
  }
  fuzz::promise(citation.date.empty() || parse_date_span(citation.date), "the date of a citation is EDTF");
  fuzz::promise(citation.accessed.empty() || parse_iso_date(citation.accessed), "so is the date of access");
  for (const std::string& author : citation.authors) fuzz::promise(!author.empty(), "an author has a name");
  return 0;
}
