// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of single values: hosts, dates, ids. A value is one term, a pattern several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

struct SingleValue {
  std::vector<std::string> terms;  // any of these, with their prefix
  std::optional<Matcher> matcher;  // none for what passages do not show
  bool undated = false;            // date:none
  Expansions expansions;
};

inline bool has_single_values(const Field& field) {
  return field.kind == FieldKind::host || field.kind == FieldKind::exact || field.kind == FieldKind::date;
}

// What a text or a chain says of such a field. Throws QueryFailure for what is no such value.
SingleValue single_value(Compilation& compilation, const Node& node, const Field& field);

// Documents that have it.
QueryPlan single_value_plan(Compilation& compilation, const Node& node, const Field& field);

}  // namespace osint
