// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace osint {

// JSON text in one line, in which whatever a terminal would act on is escaped; the value stays the same.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace osint
