// SPDX-License-Identifier: GPL-2.0-or-later
// A query's tree as an S-expression: the form in which tests and searcher/README.md show it.
#pragma once

#include <string>

#include "searcher/query/query_tree.h"

namespace osint::test {

inline std::string tree(const Node& node) { return outline(node); }

}  // namespace osint::test
