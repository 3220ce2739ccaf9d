// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

// The text of a manual page (mdoc) with what comes from tables put in: a line @OPTIONS@ becomes the options, @FIELDS@
// the fields of queries; @VERSION@ the version of the project.
std::string manual_page(const std::string& text, const OptionTable& table);

}  // namespace osint
