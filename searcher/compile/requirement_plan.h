// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the plan of what a query asks of a field of words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/compile/requirement.h"

namespace osint {

// Returns the plan of other forms of a name or term. Each has a matcher if passages can show the field.
QueryPlan other_forms_plan(const Compilation& compilation, const std::vector<OtherForm>& forms,
                           const Field* field);

// Returns the plan of one requirement, with a matcher if passages can show the field. Throws Xapian::Error.
QueryPlan requirement_plan(Compilation& compilation, const Requirement& requirement, const QueryScope& scope);

// Returns an empty matcher bound to a field, or nullopt if passages cannot show what matched in it.
std::optional<Matcher> matcher_of(const Field* field);

// candidates() matches the documents that may satisfy the proximity: they have all its words somewhere in the
// field. weight_of() returns the weight of a matcher for it.
Xapian::Query candidates(const Proximity& proximity, std::string_view prefix);
double weight_of(const Xapian::Database& database, const Proximity& proximity);

}  // namespace osint
