// SPDX-License-Identifier: GPL-2.0-or-later
// Fields of single values: hosts, dates and ids. A value is one term; a pattern stands for several.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

struct SingleValue {
  std::vector<std::string> terms;  // alternatives, with their prefix
  std::optional<Matcher> matcher;  // absent if passages do not show the field
  bool undated = false;            // the value is date:none
  Expansions expansions;
};

inline bool has_single_values(const Field& field) {
  return field.kind == FieldKind::host || field.kind == FieldKind::exact || field.kind == FieldKind::date;
}

// Returns the values that a text names. `field` must have single values. Throws QueryFailure for a text that
// is not a value of the field, and Xapian::Error.
SingleValue single_value(Compilation& compilation, const Node& node, const Field& field);

// Returns the plan for documents with such a value. It has no weight.
QueryPlan single_value_plan(Compilation& compilation, const Node& node, const Field& field);

}  // namespace osint
