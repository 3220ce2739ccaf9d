// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/address_signs.h"

#include <algorithm>

#include "base/ascii.h"
#include "indexer/markup/protected_signs.h"

namespace osint {
namespace {

bool is_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Finds where addresses begin: "http://", "https://", "ftp://", "www.". Goes through the text once.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view text) : text_(text) {}

  // The first address at or after `from`, or npos.
  std::size_t find(std::size_t from) {
    if (web_ < from) web_ = text_.find("www.", from);
    if (colon_ < from) colon_ = text_.find("://", from);
    std::size_t scheme = colon_;
    if (scheme != std::string_view::npos)
      while (scheme > from && is_ascii_letter(text_[scheme - 1])) --scheme;
    return std::min(web_, scheme);
  }

 private:
  std::string_view text_;
  std::size_t web_ = text_.find("www.");
  std::size_t colon_ = text_.find("://");
};

// A bracket that opens within the address closes within it.
std::size_t address_end(std::string_view text, std::size_t begin) {
  int brackets = 0;
  std::size_t end = begin;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '(') ++brackets;
    if (c == ')' && --brackets < 0) break;
    if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || c == '[' || c == ']' || c == '|' ||
        c == '{')
      break;
  }
  return end;
}

}  // namespace

void AddressSigns::append(std::string& out, std::string_view piece) {
  std::size_t at = 0;
  AddressFinder finder(piece);
  for (std::size_t begin = finder.find(0); begin < piece.size(); begin = finder.find(at)) {
    count_emphasis(piece.substr(at, begin - at));
    out += piece.substr(at, begin - at);
    at = append_address(out, piece, begin);
  }
  count_emphasis(piece.substr(at));
  out += piece.substr(at);
}

void AddressSigns::count_emphasis(std::string_view text) {
  for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
    const bool word_before = at > 0 && is_word(text[at - 1]);
    const bool word_after = at + 1 < text.size() && is_word(text[at + 1]);
    const bool blank_after = at + 1 < text.size() && text[at + 1] == ' ';
    if (!word_before && !blank_after &&
        (word_after || at == 0 || text[at - 1] == ' ' || at + 1 == text.size())) {
      ++open_;
    } else if (!word_after && open_ > 0) {
      --open_;
    }
  }
}

std::size_t AddressSigns::append_address(std::string& out, std::string_view piece, std::size_t begin) {
  const std::size_t end = address_end(piece, begin);
  const std::string_view address = piece.substr(begin, end - begin);
  const std::size_t last = address.find_last_not_of("*_.,;:!?'~)");
  const std::size_t inner = last == std::string_view::npos ? 0 : last + 1;
  const bool ends_in_underscore = inner < address.size() && address[inner] == '_' && open_ == 0;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    const bool escaped = i > 0 && address[i - 1] == '\\';
    const bool protect = !escaped && (i < inner || (i == inner && ends_in_underscore));
    if (c == '_' && protect) {
      out += underscore_sign;
    } else if (c == '*' && protect && address[i - 1] != '*' && address[i + 1] != '*') {
      out += asterisk_sign;
    } else {
      out += c;
    }
  }
  if (inner < address.size()) count_emphasis(address.substr(inner - (inner > 0 ? 1 : 0)));
  return end;
}

}  // namespace osint
