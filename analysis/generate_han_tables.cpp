// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time generator: prints the characters that ICU's Traditional-Simplified transform changes, as
// rows {traditional, simplified} in code point order.
#include <cstdint>
#include <cstdio>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

int main() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) {
    std::fprintf(stderr, "generate_han_tables: %s\n", u_errorName(status));
    return 1;
  }
  std::printf("// Generated from ICU %s: traditional -> simplified.\n", U_ICU_VERSION);
  constexpr UChar32 kept = 0x4E7E;  // 乾 is simplified to 干 in one of its readings only (not in 乾隆)
  for (UChar32 c = 0x2E80; c <= 0x323AF; ++c) {
    UErrorCode script_status = U_ZERO_ERROR;
    if (uscript_getScript(c, &script_status) != USCRIPT_HAN || c == kept) continue;
    icu::UnicodeString text(c);
    simplify->transliterate(text);
    if (text.countChar32() != 1 || text.char32At(0) == c) continue;
    std::printf("{0x%X, 0x%X},\n", static_cast<unsigned>(c), static_cast<unsigned>(text.char32At(0)));
  }
  return 0;
}
