// SPDX-License-Identifier: GPL-2.0-or-later
// Completes manual pages.
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

// `text` is a manual page in mdoc. Replaces the line @OPTIONS@ by the options, the line @FIELDS@ by the
// fields of queries, and @VERSION@ by the version of the project.
std::string manual_page(const std::string& text, const OptionTable& table);

}  // namespace osint
