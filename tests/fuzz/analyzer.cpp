// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens lie in the text, in order, and their terms are what Xapian takes.
#include "analysis/analyzer.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace osint;
  static const Analyzer analyzer;
  const std::string text = fuzz::text_of(data, size);
  std::uint32_t begin = 0;
  std::uint32_t position = 0;
  bool first = true;
  for (const Token& token : analyzer.tokens(text)) {
    fuzz::promise(token.begin < token.end && token.end <= text.size(), "tokens lie in the text");
    fuzz::promise(is_boundary(text, token.begin) && is_boundary(text, token.end),
                  "a token cuts no character");
    fuzz::promise(!token.term.empty() && token.term.size() <= max_term_bytes && is_valid_utf8(token.term),
                  "a term has 1 to max_term_bytes bytes of UTF-8");
    if (token.form == TokenForm::word) {
      fuzz::promise(token.begin >= begin, "words stand in the order of the text");
      begin = token.end;
      fuzz::promise(first || token.position > position, "each word has a position of its own, in order");
      position = token.position;
      first = false;
      fuzz::promise(!analyzer.stem(token.term).empty(), "a term has a stem");
    }
  }
  return 0;
}
