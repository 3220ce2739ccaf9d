// SPDX-License-Identifier: GPL-2.0-or-later
// What a header in YAML says of a text: title, analysts, date, region, tags, sources. The header stands at the text's
// beginning between two lines "---", or in a file of its own beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"

namespace osint {

struct Commentary;

// Takes the header away from the beginning of `text`; blank lines are left in its place, so that all others keep their
// numbers. Keys in any case:
//   title; author, authors, analyst, analysts, by (a text or a list of names); date, published; region; tags, keywords;
//   source, sources (a "Source:" line, or a map of author(s), title, publication, date, url; or a list of these)
// Two lines of dashes with other text between them are no header, and the text stays. It stays, with a warning, where a
// header is not YAML or passes the bounds of yaml_value.h.
FrontMatter take_front_matter(std::string& text);

// The same for a file of its own, `yaml`. What is not YAML, or no map, gives a warning alone.
FrontMatter read_sidecar(std::string_view yaml);

// Fills what `commentary` does not say itself: title, analysts, date, region, and the sources of one without any.
void complete_from(Commentary& commentary, const FrontMatter& front);

// The same for all commentaries of a file. Several get the date and the region alone. The first one gets the warnings
// and what was dropped.
void complete_from(std::vector<Commentary>& commentaries, const FrontMatter& front);

}  // namespace osint
