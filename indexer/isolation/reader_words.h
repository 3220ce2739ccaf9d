// SPDX-License-Identifier: GPL-2.0-or-later
// How people call the formats, and what a process that reads documents may come to.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// "PDF", "HTML", ".docx" ...; the format itself where it is not known.
std::string format_name(std::string_view format);

// The errors about a file that ended the process which read it, or would not let it end. They follow "FILE: ".
Error took_too_long(int seconds);
Error needed_too_much_memory();
// `status`: as waitpid() gives it.
Error process_ended(std::string_view format, int status);

}  // namespace osint
