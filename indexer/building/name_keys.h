// SPDX-License-Identifier: GPL-2.0-or-later
// Keys of the names in Chinese text: what a romanised query finds them by.
#pragma once

#include <set>
#include <span>
#include <string>

#include "analysis/analyzer.h"

namespace osint {

// Adds a key (fields.h, name_key()) for each run of two to four Han characters that a surname leads, for each of its
// readings. `tokens`: those of one text.
void add_name_keys(std::span<const Token> tokens, std::set<std::string>& keys);

}  // namespace osint
