// SPDX-License-Identifier: GPL-2.0-or-later
// Where the program is that reads documents.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// The path of osint-read: beside this program, or where this one's installation has it. Fails with what to do where it is
// in neither place.
Result<std::string> find_reader_program();

}  // namespace osint
