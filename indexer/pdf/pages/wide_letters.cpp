// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pages/wide_letters.h"

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"

namespace osint {

namespace {

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace

bool begins_wide(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_wide(next_code_point(text, at));
}

bool ends_wide(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = last_code_point(text);
  return is_wide(next_code_point(text, at));
}

}  // namespace osint
