// SPDX-License-Identifier: GPL-2.0-or-later
// Values of a page's metadata as the model has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// "2018-11-05T10:00:00Z", "2018/11/05", "20181105", "November 5, 2018", "5 Nov 2018", "2018-11" -> ISO 8601 without the time;
// empty where it is no date.
std::string iso_date(std::string_view text);

// "Example, Ann" -> "Ann Example", "By Ann Example" too; empty for an address.
std::string author_name(std::string_view text);

// "The Quiet Brigade | Example Daily" -> "The Quiet Brigade". Cuts off `site`, or what stands before or after the text's own
// `heading`, or behind " | " where that is short. `site` and `heading` may be empty.
std::string title_without_site(const std::string& title, const std::string& site, const std::string& heading);

}  // namespace osint
