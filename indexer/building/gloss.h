// SPDX-License-Identifier: GPL-2.0-or-later
// Two forms of one name or term that a text defines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace osint {

struct Gloss {
  std::string form;   // as form_of() gives it
  std::string other;  // another form of the same
  bool operator==(const Gloss&) const = default;
};

// Whether a Chinese name reads as a Latin one; an empty function: none does.
using ReadsAs = std::function<bool(std::string_view han, std::string_view latin)>;

}  // namespace osint
