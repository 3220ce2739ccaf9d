// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/han_forms.h"

#include <algorithm>
#include <set>

namespace osint {
namespace {

// The form at which a chain of forms ends. The map has no circles.
char32_t end_of(const HanMap& forms, char32_t c) {
  for (auto next = forms.find(c); next != forms.end(); next = forms.find(c)) c = next->second;
  return c;
}

// The circle that a chain runs into, or nothing.
std::set<char32_t> circle_from(const HanMap& forms, char32_t c) {
  std::set<char32_t> passed;
  for (auto next = forms.find(c); next != forms.end(); next = forms.find(c)) {
    if (!passed.insert(c).second) {
      std::set<char32_t> circle;
      for (; circle.insert(c).second; c = forms.find(c)->second) {
      }
      return circle;
    }
    c = next->second;
  }
  return {};
}

// Each circle ends at the smallest of its code points, which stands for the others then.
HanMap without_circles(HanMap forms) {
  std::vector<char32_t> keys;
  for (const auto& [form, ignored] : forms) keys.push_back(form);
  for (const char32_t key : keys) {
    if (const auto circle = circle_from(forms, key); !circle.empty()) forms.erase(*circle.begin());
  }
  return forms;
}

}  // namespace

std::optional<VariantRow> row_that_closes_circle(const std::vector<VariantRow>& rows) {
  HanMap forms;
  for (const VariantRow& row : rows) {
    if (end_of(forms, row.character) == row.form) return row;
    forms.emplace(row.form, row.character);
  }
  return std::nullopt;
}

MergedHanForms merged_han_forms(const HanMap& icu, const std::vector<VariantRow>& rows) {
  HanMap forms = without_circles(icu);
  std::vector<VariantRow> left_out;
  for (const VariantRow& row : rows) {
    if (forms.contains(row.form) || end_of(forms, row.character) == row.form) {
      left_out.push_back(row);
    } else {
      forms.emplace(row.form, row.character);
    }
  }
  MergedHanForms out;
  for (const auto& [form, ignored] : forms) out.table.emplace(form, end_of(forms, form));
  for (const VariantRow& row : left_out) {
    // A row that ICU has learned is left out and no contradiction.
    const bool said_by_icu =
        forms.contains(row.form) && end_of(forms, row.form) == end_of(forms, row.character);
    if (!said_by_icu) out.contradicted.push_back(row);
  }
  return out;
}

}  // namespace osint
