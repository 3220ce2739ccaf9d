// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time generator: prints what each Han character that has another form is indexed as, as rows
// {form, character} in code point order: what ICU's Traditional-Simplified transform changes, and the project's
// own table of further variants (the file named as argument, which goes before ICU). Chains are followed to their
// end, so that folding twice changes nothing; a circle in the file, or a line that is no pair, is an error.
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace {

using Forms = std::map<UChar32, UChar32>;

bool is_han(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_HAN;
}

// ICU's own, or nothing where ICU cannot be opened.
std::optional<Forms> simplified_by_icu() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) {
    std::fprintf(stderr, "generate_han_tables: %s\n", u_errorName(status));
    return std::nullopt;
  }
  Forms out;
  for (UChar32 c = 0x2E80; c <= 0x323AF; ++c) {
    if (!is_han(c)) continue;
    icu::UnicodeString text(c);
    simplify->transliterate(text);
    if (text.countChar32() == 1 && text.char32At(0) != c) out[c] = text.char32At(0);
  }
  out.erase(0x4E7E);  // 乾 is simplified to 干 in one of its readings only (not in 乾隆)
  out.erase(0x82CE);  // 苎 is the simplified form of 苧, which ICU simplifies to 苎: a circle
  return out;
}

bool add_variants(const char* path, Forms& forms) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "generate_han_tables: cannot read %s\n", path);
    return false;
  }
  int number = 0;
  std::map<UChar32, int> seen;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto text = icu::UnicodeString::fromUTF8(line);
    const bool pair = text.countChar32() == 3 && text.char32At(text.moveIndex32(0, 1)) == u'\t';
    const UChar32 form = text.char32At(0);
    const UChar32 character = text.char32At(text.moveIndex32(0, 2));
    if (!pair || !is_han(form) || !is_han(character) || !seen.emplace(form, number).second) {
      std::fprintf(stderr, "%s:%d: expected a character not named before, a tab and another character\n",
                   path, number);
      return false;
    }
    forms[form] = character;
  }
  return true;
}

// What a chain of forms ends at, or nothing where it goes in a circle.
std::optional<UChar32> end_of(const Forms& forms, UChar32 c) {
  for (std::size_t steps = 0; steps <= forms.size(); ++steps) {
    const auto next = forms.find(c);
    if (next == forms.end()) return c;
    c = next->second;
  }
  return std::nullopt;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: generate_han_tables VARIANTS.tsv\n");
    return 1;
  }
  auto forms = simplified_by_icu();
  if (!forms || !add_variants(arguments[1], *forms)) return 1;
  std::printf("// Generated from ICU %s and the table of variants.\n", U_ICU_VERSION);
  for (const auto& [form, ignored] : *forms) {
    const auto character = end_of(*forms, form);
    if (!character) {
      std::fprintf(stderr, "generate_han_tables: U+%04X leads back to itself\n", static_cast<unsigned>(form));
      return 1;
    }
    std::printf("{0x%X, 0x%X},\n", static_cast<unsigned>(form), static_cast<unsigned>(*character));
  }
  return 0;
}
