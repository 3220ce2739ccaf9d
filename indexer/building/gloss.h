// SPDX-License-Identifier: GPL-2.0-or-later
// A pair of forms of one name or term that a text defines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace osint {

struct Gloss {
  std::string form;   // as returned by form_of()
  std::string other;  // another form of the same name
  bool operator==(const Gloss&) const = default;
};

// Returns true if the Chinese name `han` is read as the Latin name `latin`. An empty function stands for one
// that always returns false.
using ReadsAs = std::function<bool(std::string_view han, std::string_view latin)>;

}  // namespace osint
