// SPDX-License-Identifier: GPL-2.0-or-later
// Texts as they are read, and their passages in short.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"

namespace osint::test {

// `name`: a path whose ending says what kind of text it is.
inline std::vector<Commentary> read(const std::string& text, const char* name = "/c/a.md") {
  auto out = read_commentaries(name, text);
  REQUIRE(out);
  return *out;
}

// One letter per kind, the citation's index, and the text or its first word: "C Own words | E0 Quoted words".
inline std::string shown(const Commentary& commentary, bool first_word = false) {
  std::string out;
  for (const Passage& passage : commentary.passages) {
    out += out.empty() ? "" : " | ";
    out += std::string_view("TCPEX")[static_cast<std::size_t>(passage.kind)];
    if (passage.citation) out += std::to_string(*passage.citation);
    out += ' ' + passage.text.substr(0, first_word ? passage.text.find(' ') : std::string::npos);
  }
  return out;
}

}  // namespace osint::test
