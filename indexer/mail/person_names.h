// SPDX-License-Identifier: GPL-2.0-or-later
// Extracts the names of persons from the author of a mail or of a feed's entry. Programs often put the name
// of a service, a list or a desk there, and to call that the analyst would be wrong. So only text in the form
// of a person's name counts, and only in scripts with capital letters. In other scripts names are not
// recognised, because Chinese newspapers have names as short as those of persons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Returns true for "Ann Example", "A. van der Example" and "ÉLODIE EXAMPLE"; false for "Example Daily",
// "admin" and "News Desk". `name` must be valid UTF-8.
bool is_person_name(std::string_view name);

// Returns the names in "Ann Example and Bob Sample" or "Example, Ann". Returns none at all if a part is not a
// person's name.
std::vector<std::string> person_names(std::string_view text);

}  // namespace osint
