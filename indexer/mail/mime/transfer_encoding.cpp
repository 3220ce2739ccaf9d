// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/mime/transfer_encoding.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/decoding/encodings.h"
#include "indexer/mail/mime/mime_library.h"

namespace osint {
namespace {

constexpr std::string_view fallback_charset = "windows-1252";

GMimeContentEncoding encoding_of(std::string_view name) {
  const std::string lower = ascii_lower(name.substr(0, 40));
  if (lower.starts_with("base64")) return GMIME_CONTENT_ENCODING_BASE64;
  if (lower.starts_with("quoted-printable")) return GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
  if (lower.starts_with("x-uu") || lower.starts_with("uu")) return GMIME_CONTENT_ENCODING_UUENCODE;
  return GMIME_CONTENT_ENCODING_DEFAULT;
}

std::string with_line_feeds(std::string text) {
  std::size_t to = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') continue;
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      text[to++] = '\n';
    } else {
      text[to++] = text[i];
    }
  }
  text.resize(to);
  return text;
}

bool means_utf8(std::string_view name) {
  return name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

std::string guessed(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  const auto guess = guessed_encoding(bytes);
  std::string name = guess && is_known_encoding(*guess) ? *guess : std::string(fallback_charset);
  return decoded_by_name(bytes, name).text;
}

}  // namespace

std::string transfer_decoded(std::string_view bytes, std::string_view encoding) {
  const GMimeContentEncoding kind = encoding_of(encoding);
  if (kind == GMIME_CONTENT_ENCODING_DEFAULT) return std::string(bytes);
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, kind);
  std::string out(g_mime_encoding_outlen(&state, bytes.size()), '\0');
  out.resize(g_mime_encoding_step(&state, bytes.data(), bytes.size(), out.data()));
  return out;
}

std::string charset_decoded(std::string_view bytes, std::string_view charset) {
  const std::string name = ascii_lower(charset.substr(0, 60));
  if (means_utf8(name) || name.empty() || !is_readable_encoding(name)) {
    if (means_utf8(name) && !utf8_census(bytes).is_evidently_something_else())
      return with_line_feeds(repaired_utf8(bytes));
    return with_line_feeds(guessed(bytes));
  }
  Decoded decoded = decoded_by_name(bytes, name);
  // Some mails are UTF-8 whatever they say.
  if (decoded.is_evidently_wrong() && is_valid_utf8(bytes)) return with_line_feeds(std::string(bytes));
  return with_line_feeds(std::move(decoded.text));
}

}  // namespace osint
