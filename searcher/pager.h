// SPDX-License-Identifier: GPL-2.0-or-later
// Long text goes through the user's pager. No shell is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace osint {

// A command in words, as a shell would part it: blanks, quotes and backslashes; nothing is expanded. An error where a quote
// is not closed.
Result<std::vector<std::string>> command_words(std::string_view command);

// $PAGER, else less; empty where none is wanted (PAGER empty or cat).
std::string pager_command();

// Runs the command with the text as its input and returns when it has ended, however it did. Without variables of
// their own, less gets LESS=FRX and lv LV=-c. An error where it could not be started: then nothing was shown.
Result<void> show_in_pager(const std::string& command, std::string_view text);

}  // namespace osint
