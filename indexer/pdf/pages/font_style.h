// SPDX-License-Identifier: GPL-2.0-or-later
// Derives the style of a font from its name.
#pragma once

#include <string_view>

namespace osint {

struct FontStyle {
  bool bold = false;
  bool italic = false;
  bool operator==(const FontStyle&) const = default;
};

// Understands names such as "Times-Bold", "ABCDEF+Helvetica-BoldOblique", "MinionPro-It", "CMBX10" and
// "Arial,Italic".
FontStyle font_style(std::string_view name);

}  // namespace osint
