// SPDX-License-Identifier: GPL-2.0-or-later
// Finds arguments that look like options but are none, before the parser of options takes them for others.
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace osint {

// Returns what to say about an argument that begins with "-" and is no option, such as "-harbour".
using DashAdvice = std::function<std::string(const std::string& argument)>;

// Returns what is wrong with the first such argument, with the nearest option or with the advice; empty if
// nothing is wrong. Arguments after "--" and the values of options are not looked at, and neither is "-" alone.
std::string wrong_argument(const CLI::App& app, int count, const char* const* arguments,
                           const DashAdvice& advice);

// Lets an option that takes one value be given several times: the last one counts.
void let_last_option_win(CLI::App& app);

}  // namespace osint
