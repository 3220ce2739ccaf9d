// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the metadata of a text from a YAML header: title, analysts, date, region, tags, sources. The header
// stands at the beginning of the text between two lines "---", or in a sidecar file of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"

namespace osint {

struct Commentary;

// Removes the header from the beginning of `text`. Blank lines take its place, so that the other lines keep
// their numbers. The keys, in any case, are:
//   title; author, authors, analyst, analysts, by, byline (a text or a list of names); date, published;
//   region; tags, keywords; source, sources (a "Source:" line, a map with the keys of header_members.h, or a
//   list of these)
// Text between two lines of dashes that is no such map is not a header and stays. A header that is not YAML,
// or that exceeds the limits of yaml_value.h, stays as well and gives a warning.
FrontMatter take_front_matter(std::string& text);

// Reads a sidecar, a file that holds only the header. If `yaml` is malformed or not a map, the result holds
// only a warning.
FrontMatter read_sidecar(std::string_view yaml);

// Fills the members that `commentary` leaves empty, except for the tags. Analysts are also replaced if
// `front` has their full names where the text has only surnames.
void complete_from(Commentary& commentary, const FrontMatter& front);

// The same for all commentaries of a file. If there are several, they get only the date, the region and the
// URL. The first commentary gets the warnings and the dropped text.
void complete_from(std::vector<Commentary>& commentaries, const FrontMatter& front);

}  // namespace osint
