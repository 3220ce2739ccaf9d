// SPDX-License-Identifier: GPL-2.0-or-later
// The author that a mail's sender or a feed's entry gives -> the persons it names. Programs put the names of services, lists
// and desks there, and to call one of these the analyst would be a wrong answer to the question who says something. So
// only what has the form of a person's name counts, in scripts with capital letters; names in others stay unread, as
// Chinese newspapers are as short as persons' names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// "Ann Example", "A. van der Example", "ÉLODIE EXAMPLE"; not "Example Daily", "admin", "News Desk". Valid UTF-8.
bool is_person_name(std::string_view name);

// The names of "Ann Example and Bob Sample", "Example, Ann". None at all where a part is no person's name.
std::vector<std::string> person_names(std::string_view text);

}  // namespace osint
