// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/header_lines.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/dates/source_date.h"
#include "indexer/structure/unit.h"
#include "schema/citation.h"

namespace osint {

namespace {

// One bit per kind of label.
unsigned bit(LabelKind kind) { return 1U << static_cast<unsigned>(kind); }

constexpr unsigned most_lines = 12;

bool is_header(unsigned kinds) {
  const bool source = (kinds & (bit(LabelKind::source) | bit(LabelKind::publication))) != 0;
  const bool title = (kinds & bit(LabelKind::title)) != 0;
  const bool date = (kinds & bit(LabelKind::date)) != 0;
  const bool text = (kinds & bit(LabelKind::excerpt)) != 0;
  return (source && title) || (title && text && date) || (source && date && text);
}

bool is_header_line(const std::optional<Label>& label) {
  if (!label || !label->colon) return false;
  switch (label->kind) {
    case LabelKind::source:
    case LabelKind::publication:
    case LabelKind::title:
    case LabelKind::date:
    case LabelKind::author:
    case LabelKind::address: return !label->alone;
    default: return false;
  }
}

std::string value_of(const Unit& unit) {
  return collapsed_whitespace(std::string_view(unit.text.text).substr(unit.label->end));
}

// The date in "Tuesday, April 30, 2002"; empty where there is none.
std::string date_in(const std::string& value, DateOrder order) {
  for (const FoundDate& found : find_dates(value, order)) {
    if (found.problem == DateProblem::none) return edtf_text(found.span());
  }
  return {};
}

void set_field(Citation& citation, const Unit& unit, DateOrder order) {
  const std::string value = value_of(unit);
  switch (unit.label->kind) {
    case LabelKind::source:
    case LabelKind::publication: citation.publication = value; break;
    case LabelKind::title: citation.title = value; break;
    case LabelKind::address: citation.url = value; break;
    case LabelKind::author: citation.authors = split_names(value); break;
    case LabelKind::date:
      citation.date = date_in(value, order);
      if (citation.date.empty()) citation.note = value;
      break;
    default: break;
  }
}

}  // namespace

bool has_header_lines(const MarkedText& text) {
  if (text.text.find('\n') == std::string::npos) return false;  // a header has two lines at least
  unsigned kinds = 0;
  unsigned lines = 0;
  for (std::size_t at = 0; at < text.text.size() && lines < most_lines; ++lines) {
    if (const auto label = label_at(text, at); label && label->colon) kinds |= bit(label->kind);
    const std::size_t end = text.text.find('\n', at);
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return is_header(kinds);
}

void join_headers(std::vector<Unit>& units, DateOrder order) {
  std::vector<Unit> out;
  out.reserve(units.size());
  for (std::size_t i = 0; i < units.size();) {
    std::size_t end = i;
    unsigned kinds = 0;
    while (end < units.size() && end - i < most_lines && is_header_line(units[end].label) &&
           (units[end].likeness < 0.5 || units[end].label->kind == LabelKind::address) &&
           (kinds & bit(units[end].label->kind)) == 0)
      kinds |= bit(units[end++].label->kind);
    if (end < units.size() && units[end].label && units[end].label->kind == LabelKind::excerpt)
      kinds |= bit(LabelKind::excerpt);
    if (end == i || !is_header(kinds)) {
      out.push_back(std::move(units[i++]));
      continue;
    }
    Citation citation;
    citation.line = units[i].text.line;
    for (std::size_t j = i; j < end; ++j) set_field(citation, units[j], order);
    units[i].header = std::move(citation);
    for (std::size_t j = i + 1; j < end; ++j) units[i].text.text += '\n' + units[j].text.text;
    out.push_back(std::move(units[i]));
    i = end;
  }
  units = std::move(out);
}

}  // namespace osint
