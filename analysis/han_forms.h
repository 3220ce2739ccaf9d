// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which character each form of a Han character is indexed as, from ICU's mapping and the rows of
// variants.tsv. The build generates a table from it. It takes both as values, so that tests can pass mappings
// that no release of ICU has.
#pragma once

#include <map>
#include <optional>
#include <vector>

namespace osint {

// Maps a form to the character that stands for it.
using HanMap = std::map<char32_t, char32_t>;

// A row of variants.tsv.
struct VariantRow {
  char32_t form;
  char32_t character;
  int line;  // of the file, 1-based

  bool operator==(const VariantRow&) const = default;
};

// Returns the first row that closes a circle of rows, which is a mistake in the file.
std::optional<VariantRow> row_that_closes_circle(const std::vector<VariantRow>& rows);

struct MergedHanForms {
  // Holds no chains: a character that stands for a form is not a form itself.
  HanMap table;
  // The rows that ICU contradicts, in the order given. The table does not follow them.
  std::vector<VariantRow> contradicted;
};

// Combines both sources. ICU's mapping takes precedence and may hold chains and circles; all characters of a
// circle are mapped to its smallest code point. A row is added if ICU does not map its form and if the row
// closes no circle, because releases of ICU differ and one that reverses a row must not fail the build. No
// form may stand in two rows, and the rows alone must be free of circles.
MergedHanForms merged_han_forms(const HanMap& icu, const std::vector<VariantRow>& rows);

}  // namespace osint
