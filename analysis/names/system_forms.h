// SPDX-License-Identifier: GPL-2.0-or-later
// Other names of a numbered system: DF-17, Dong Feng-17, 东风-17. systems.tsv lists the families and describes
// their conventions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

struct SystemForm {
  std::vector<std::string> terms;  // as consecutive words of a text have them, joined designations as one
  std::string shown;               // as people write it
};

// Returns the forms that a designation has under the other names of its family. `form` is a form of
// analysis/forms.h, such as "df 17", "df17" or "东 风 17". Returns none if no family has the name, or if the form
// has no number.
std::vector<SystemForm> system_forms(const Analyzer& analyzer, std::string_view form);

}  // namespace osint
