// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/forms.h"

#include <algorithm>
#include <cstdint>

namespace osint {

std::string form_of(std::span<const Token> tokens) {
  std::string out;
  std::size_t last_word = 0;  // where it begins in `out`
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    if (token.form == TokenForm::joined) continue;
    if (token.term.find(' ') != std::string::npos) return {};
    if (token.form == TokenForm::variant) {
      out.resize(last_word);
    } else if (!out.empty()) {
      if (token.position != position + 1) return {};
      out += ' ';
    }
    last_word = out.size();
    position = token.position;
    out += token.term;
  }
  return out;
}

std::string form_of(const Analyzer& analyzer, std::string_view text) {
  return form_of(analyzer.tokens(text));
}

std::vector<std::string> form_terms(std::string_view form) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    if (end > at) out.emplace_back(form.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace osint
