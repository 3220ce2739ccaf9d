// SPDX-License-Identifier: GPL-2.0-or-later
// Replaces text.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Replaces each `what` in `text` and does not search the replacements again. `what` must not be empty.
void replace_all(std::string& text, std::string_view what, std::string_view with);

}  // namespace osint
