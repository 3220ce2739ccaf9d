// SPDX-License-Identifier: GPL-2.0-or-later
// Writes JSON that is safe to print on a terminal.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace osint {

// Returns `value` as UTF-8. Characters that a terminal would act on (printable.h) are escaped, which does not
// change the value. Invalid UTF-8 becomes U+FFFD. `indent` is the number of blanks for each level; -1 puts
// everything on one line.
std::string json_text(const nlohmann::ordered_json& value, int indent = -1);

// Returns `value` on one line, with a line feed at its end.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace osint
