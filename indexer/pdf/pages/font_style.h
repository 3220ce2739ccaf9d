// SPDX-License-Identifier: GPL-2.0-or-later
// What the name of a font says of its letters.
#pragma once

#include <string_view>

namespace osint {

struct FontStyle {
  bool bold = false;
  bool italic = false;
  bool operator==(const FontStyle&) const = default;
};

// Of names such as "Times-Bold", "ABCDEF+Helvetica-BoldOblique", "MinionPro-It", "CMBX10", "Arial,Italic".
FontStyle font_style(std::string_view name);

}  // namespace osint
