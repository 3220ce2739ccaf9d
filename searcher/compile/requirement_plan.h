// SPDX-License-Identifier: GPL-2.0-or-later
// What a query asks of a field of words -> its plan.
#pragma once

#include <optional>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/compile/requirement.h"

namespace osint {

// Other forms of a name or term, with a matcher for each where passages can show it.
QueryPlan other_forms_plan(const Compilation& compilation, const std::vector<OtherForm>& forms,
                           const Field* field);

// One requirement, with a matcher where passages can show it. Throws Xapian::Error.
QueryPlan requirement_plan(Compilation& compilation, const Requirement& requirement, const QueryScope& scope);

// What the matcher of a field is bound to; nullopt where passages cannot show what matched.
std::optional<Matcher> matcher_of(const Field* field);

// Documents that may meet it: all words, wherever in the field. `weight` of a matcher for it.
Xapian::Query candidates(const Proximity& proximity, std::string_view prefix);
double weight_of(const Xapian::Database& database, const Proximity& proximity);

}  // namespace osint
