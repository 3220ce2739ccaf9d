// SPDX-License-Identifier: GPL-2.0-or-later
// Words and phrases in fields whose values are not running text: names, addresses, hosts, dates, ids.
#pragma once

#include "searcher/compilation.h"

namespace osint {

// `node` is a word or a phrase, `field` none that is_text(). Throws QueryFailure for what is no such value.
Xapian::Query value_query(Compilation& compilation, const Node& node, const Field& field);

}  // namespace osint
