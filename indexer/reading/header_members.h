// SPDX-License-Identifier: GPL-2.0-or-later
// The keys of a YAML header and their meanings; front_matter.h lists them. A source may be a map with the
// keys title; author, authors; date, published; publication, publisher, outlet, newspaper, journal; url,
// link, address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"
#include "indexer/markup/yaml_value.h"

namespace osint {

// Returns true if `name`, in any case, is a key of a header.
bool is_header_key(std::string_view name);

// Returns true if a map between two lines of dashes is a header. A map that holds only sources, or a long
// text under an unknown key, is part of the commentary instead.
bool is_header(const YamlValue& map);

// Reads the members of a header. `offset` is the number of lines of the file before the YAML. Members that
// cannot be used are in `dropped`.
FrontMatter read_members(const YamlValue& map, int offset);

// Renders a value in one line, for people.
std::string shown(const YamlValue& value);

}  // namespace osint
