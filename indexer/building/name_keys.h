// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the keys by which a query for a romanised name finds the name in Chinese text.
#pragma once

#include <set>
#include <span>
#include <string>

#include "analysis/analyzer.h"

namespace osint {

// Adds one key (name_key() in fields.h) for each reading of each run of two to four Han characters that
// begins with a surname. `tokens` are those of a single text.
void add_name_keys(std::span<const Token> tokens, std::set<std::string>& keys);

}  // namespace osint
