// SPDX-License-Identifier: GPL-2.0-or-later
// What `osint-index --version` says about documents.
#pragma once

#include <string>

namespace osint {

// Lists the built-in readers and the restrictions on the processes that read documents. It starts such a
// process and asks it. Each line ends with a line break.
std::string readers_text();

}  // namespace osint
