// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises parts of a page that belong to the site, by the names and headings that sites give them.
#pragma once

#include <string_view>

namespace osint {

// Returns what a part with this class or id attribute is, if one of its names says that it is not text:
// "navigation" for "main-menu", "comments of readers" for "commentlist". Otherwise returns an empty view.
// "commentary" does not mean readers' comments.
std::string_view site_part(std::string_view names);

// The same for an ARIA role.
std::string_view site_part_of_role(std::string_view role);

// Returns what follows a heading such as "Related articles", "Share this" or "Leave a reply"; empty for other
// headings. `lower` is the heading in lower case.
std::string_view site_part_of_heading(std::string_view lower);

// Returns true for the text of a link that shares a page on a network: "facebook", "whatsapp". `lower` is the
// text in lower case.
bool names_network(std::string_view lower);

// Returns true if a label announces a list of sources, below which links are expected: "Sources",
// "References". `lower` is the label in lower case.
bool announces_sources(std::string_view lower);

}  // namespace osint
