// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/replace_all.h"

namespace osint {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

}  // namespace osint
