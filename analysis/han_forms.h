// SPDX-License-Identifier: GPL-2.0-or-later
// Which form each Han character is indexed as: what ICU says, and the rows of a table of the project's own, made into
// one table. Pure, so that mappings which no present ICU has can be tested.
#pragma once

#include <map>
#include <optional>
#include <vector>

namespace osint {

// form -> the character that stands for it
using HanMap = std::map<char32_t, char32_t>;

struct VariantRow {
  char32_t form;
  char32_t character;
  int line;  // of its file, from 1

  bool operator==(const VariantRow&) const = default;
};

// The first row that closes a circle of rows: the file itself is wrong then, whatever ICU says.
std::optional<VariantRow> row_that_closes_circle(const std::vector<VariantRow>& rows);

struct MergedHanForms {
  // Without chains: no character that stands for a form is a form itself.
  HanMap table;
  // Rows that ICU contradicts, in the order given. They are no part of the table.
  std::vector<VariantRow> contradicted;
};

// ICU's mapping goes first; it may hold chains and circles. A row is added where ICU leaves its form as it is, and
// where the row closes no circle: ICU's releases differ, and one that turns a row round must not end the build. A
// circle keeps all its characters together under one of them. No form may stand in two rows, and the rows alone must
// be free of circles.
MergedHanForms merged_han_forms(const HanMap& icu, const std::vector<VariantRow>& rows);

}  // namespace osint
