// SPDX-License-Identifier: GPL-2.0-or-later
// The table of well-known names of languages that put the family name first (family_names.tsv).
#pragma once

#include <string>
#include <string_view>

#include "analysis/folding.h"

namespace osint {

// Returns whether the table has `name`, as it is written there or folded (folded_name), as that part
// ("family", "sole", "marked", "given", "middle") of names in that language ("vi", "ko", "hu", "ja").
bool is_known_name(std::string_view language, std::string_view part, std::string_view name);

// Does the same as folded(), and takes the stroke off đ, which is no mark to Unicode.
inline std::string folded_name(std::string_view name) {
  constexpr std::string_view stroke = "đ";
  std::string out = folded(name);
  for (std::size_t at = out.find(stroke); at != std::string::npos; at = out.find(stroke, at))
    out.replace(at, stroke.size(), "d");
  return out;
}

}  // namespace osint
