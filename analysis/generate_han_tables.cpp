// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time generator: prints what each Han character that has another form is indexed as, as rows
// {form, character} in code point order: what ICU's Traditional-Simplified transform changes, and the project's
// own table of further variants (the file named as argument), merged by han_forms.h. A row that this ICU contradicts
// is left out, with a note on stderr; a circle in the file, or a line that is no pair, is an error.
#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <vector>

#include "analysis/han_forms.h"

namespace {

using namespace osint;

bool is_han(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_HAN;
}

// ICU's own, or nothing where ICU cannot be opened.
std::optional<HanMap> simplified_by_icu() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) {
    std::fprintf(stderr, "generate_han_tables: %s\n", u_errorName(status));
    return std::nullopt;
  }
  HanMap out;
  for (UChar32 c = 0x2E80; c <= 0x323AF; ++c) {
    if (!is_han(c)) continue;
    icu::UnicodeString text(c);
    simplify->transliterate(text);
    const UChar32 simple = text.char32At(0);
    if (text.countChar32() == 1 && simple != c && is_han(simple)) {
      out[static_cast<char32_t>(c)] = static_cast<char32_t>(simple);
    }
  }
  out.erase(0x4E7E);  // 乾 is simplified to 干 in one of its readings only (not in 乾隆)
  return out;
}

// The rows of the file, or nothing where it cannot be read or one of its lines is wrong.
std::optional<std::vector<VariantRow>> rows_of(const char* path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "generate_han_tables: cannot read %s\n", path);
    return std::nullopt;
  }
  std::vector<VariantRow> out;
  std::set<UChar32> seen;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto text = icu::UnicodeString::fromUTF8(line);
    const bool pair = text.countChar32() == 3 && text.char32At(text.moveIndex32(0, 1)) == u'\t';
    const UChar32 form = text.char32At(0);
    const UChar32 character = text.char32At(text.moveIndex32(0, 2));
    if (!pair || !is_han(form) || !is_han(character) || !seen.insert(form).second) {
      std::fprintf(stderr, "%s:%d: expected a character not named before, a tab and another character\n",
                   path, number);
      return std::nullopt;
    }
    out.push_back({static_cast<char32_t>(form), static_cast<char32_t>(character), number});
  }
  if (const auto row = row_that_closes_circle(out)) {
    std::fprintf(stderr, "%s:%d: U+%04X leads back to itself\n", path, row->line,
                 static_cast<unsigned>(row->form));
    return std::nullopt;
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: generate_han_tables VARIANTS.tsv\n");
    return 1;
  }
  const auto by_icu = simplified_by_icu();
  const auto rows = rows_of(arguments[1]);
  if (!by_icu || !rows) return 1;
  const MergedHanForms merged = merged_han_forms(*by_icu, *rows);
  for (const VariantRow& row : merged.contradicted) {
    std::fprintf(stderr,
                 "%s:%d: note: ICU %s does not take U+%04X for a form of U+%04X; this row is left out\n",
                 arguments[1], row.line, U_ICU_VERSION, static_cast<unsigned>(row.form),
                 static_cast<unsigned>(row.character));
  }
  std::printf("// Generated from ICU %s and the table of variants.\n", U_ICU_VERSION);
  for (const auto& [form, character] : merged.table) {
    std::printf("{0x%X, 0x%X},\n", static_cast<unsigned>(form), static_cast<unsigned>(character));
  }
  return 0;
}
