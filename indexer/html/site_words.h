// SPDX-License-Identifier: GPL-2.0-or-later
// What the names that sites give to parts of a page say of them.
#pragma once

#include <string_view>

namespace osint {

// What a part with such a class or id is, where its name says that it is no text: "navigation" for "main-menu",
// "comments of readers" for "commentlist". Empty where it says nothing of the kind. "commentary" is no comment.
std::string_view site_part(std::string_view names);

// The same of an ARIA role.
std::string_view site_part_of_role(std::string_view role);

// What follows a heading of these words: "Related articles", "Share this", "Leave a reply". `lower` is in small letters.
std::string_view site_part_of_heading(std::string_view lower);

// Whether a label begins a text so that links are expected below: "Sources", "References". `lower` is in small letters.
// The text of a link by which a reader shares a page: "facebook", "whatsapp".
bool names_network(std::string_view lower);

bool announces_sources(std::string_view lower);

}  // namespace osint
