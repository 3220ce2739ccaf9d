// SPDX-License-Identifier: GPL-2.0-or-later
// A citation written out for people, the translation of its title in brackets after it, and where each of its parts stands in that text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/citation_part.h"

namespace osint {

struct Citation;  // commentary.h

struct CitationSpan {
  CitationPart part;
  std::uint32_t begin;  // bytes of CitationText::text
  std::uint32_t end;
};

struct CitationText {
  std::string
      text;  // Zhao Lei, "Civil-Military Integration Will Deepen," China Daily, 3 March 2018. http://...
  std::vector<CitationSpan> spans;  // in order; each author has one, a translated title is a second title
};

CitationText citation_text(const Citation& citation);

// The same without address and note: who said it.
std::string attribution(const Citation& citation);

}  // namespace osint
