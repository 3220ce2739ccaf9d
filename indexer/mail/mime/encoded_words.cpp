// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/encoded_words.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/mail/mime/transfer_encoding.h"

namespace osint {
namespace {

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t end = 0;
};

int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The Q encoding: quoted-printable with "_" for a blank.
std::string q_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '=' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i] == '_' ? ' ' : text[i];
    }
  }
  return out;
}

// Returns the word that begins at "=?". Its text may contain blanks, against the standard.
std::optional<EncodedWord> word_at(std::string_view value, std::size_t at) {
  constexpr std::size_t longest_charset = 60;
  constexpr std::size_t longest_text = 2000;
  const std::size_t charset_end = value.substr(0, at + 2 + longest_charset).find('?', at + 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= value.size() ||
      value[charset_end + 2] != '?')
    return std::nullopt;
  const std::size_t begin = charset_end + 3;
  const std::size_t end = value.substr(0, begin + longest_text).find("?=", begin);
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view charset = value.substr(at + 2, charset_end - at - 2);
  charset = charset.substr(0, charset.find('*'));  // RFC 2231: with a language behind it
  const std::string_view text = value.substr(begin, end - begin);
  const char kind = ascii_lower(value[charset_end + 1]);
  if (kind != 'b' && kind != 'q') return std::nullopt;
  return EncodedWord{ascii_lower(charset), kind == 'b' ? transfer_decoded(text, "base64") : q_decoded(text),
                     end + 2};
}

}  // namespace

std::string decoded_words(std::string_view value) {
  std::string out;
  EncodedWord run;  // words of one character set, side by side
  const auto finish = [&] {
    if (!run.bytes.empty()) out += charset_decoded(run.bytes, run.charset);
    run = {};
  };
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t next = std::min(value.find("=?", at), value.size());
    const std::string_view plain = value.substr(at, next - at);
    const auto word = next < value.size() ? word_at(value, next) : std::nullopt;
    // Blanks between two encoded words do not count.
    const bool adjoins =
        word && !run.charset.empty() && plain.find_first_not_of(" \t") == std::string_view::npos;
    if (!adjoins || word->charset != run.charset) finish();
    if (!adjoins) out += charset_decoded(plain, "");
    if (word) {
      run.charset = word->charset;
      run.bytes += word->bytes;
      at = word->end;
    } else {
      out += value.substr(next, 2);
      at = std::min(next + 2, value.size());
    }
  }
  finish();
  return collapsed_whitespace(repaired_utf8(out));
}

}  // namespace osint
