// SPDX-License-Identifier: GPL-2.0-or-later
// Normalises values of a page's metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Returns a date in ISO 8601, without the time. Understands "2018-11-05T10:00:00Z", "2018/11/05", "20181105",
// "November 5, 2018", "5 Nov 2018" and "2018-11". Returns an empty string for anything else.
std::string iso_date(std::string_view text);

// Returns "Ann Example" for "Example, Ann" and "By Ann Example"; an empty string for a web address.
std::string author_name(std::string_view text);

// Returns "The Quiet Brigade" for "The Quiet Brigade | Example Daily". Removes `site` at an end of the title,
// or what surrounds the text's own `heading`, or a short part after " | ". `site` and `heading` may be empty.
std::string title_without_site(const std::string& title, const std::string& site, const std::string& heading);

}  // namespace osint
