// SPDX-License-Identifier: GPL-2.0-or-later
// Words after an author's name that stand for authors whom the source does not name: "et al.", "and others",
// 等.
#pragma once

#include <string_view>

namespace osint {

// Returns the name without those words: "Zhao Lei et al." gives "Zhao Lei". Returns "" for the words alone,
// and the whole text where it has none of them. The view points into `author`.
std::string_view without_others(std::string_view author);

}  // namespace osint
