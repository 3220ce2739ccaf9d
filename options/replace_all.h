// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Replaces each `what` in a text; what is put in is not looked at again. `what` is not empty.
void replace_all(std::string& text, std::string_view what, std::string_view with);

}  // namespace osint
