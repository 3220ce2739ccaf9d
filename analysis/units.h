// SPDX-License-Identifier: GPL-2.0-or-later
// Units of measure, with the names that texts give them: 30mm, 30 mm, 30-mm, 30 millimetres and 30毫米 are one
// term. Databases store the symbols.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "analysis/token.h"

namespace osint {

struct UnitOfMeasure {
  std::size_t words = 0;    // how many words its name takes; 0 if there is no unit
  std::string_view symbol;  // folded: "mm"
};

// Returns the unit with whose symbol or name `words` begin.
UnitOfMeasure unit_at(std::span<const Token> words);

// Returns "2" or "3" if that digit stands raised directly after a unit of length, as in km². Elsewhere a raised
// digit refers to a note.
std::string_view raised_digit_after(std::string_view text, const Token& unit);

}  // namespace osint
