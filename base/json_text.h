// SPDX-License-Identifier: GPL-2.0-or-later
// JSON as it is printed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace osint {

// UTF-8 in which whatever a terminal would act on (printable.h) is escaped: the value stays the same. Invalid UTF-8 becomes
// U+FFFD. `indent` as nlohmann's dump() takes it; -1: one line.
std::string json_text(const nlohmann::ordered_json& value, int indent = -1);

// The same in one line, with its end.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace osint
