// SPDX-License-Identifier: GPL-2.0-or-later
// The names of formats in messages, and the errors about files that end the process that reads them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// Returns "PDF", "HTML", ".docx" and so on; returns `format` itself if it is unknown.
std::string format_name(std::string_view format);

// The messages of these errors follow "FILE: ".
Error took_too_long(int seconds);
Error needed_too_much_memory();
// `status` is the exit status as waitpid() reports it. A process that was killed by SIGKILL gives
// ErrorKind::shortage, because the system may have run out of memory.
Error process_ended(std::string_view format, int status);

}  // namespace osint
