// SPDX-License-Identifier: GPL-2.0-or-later
// The keys of a header in YAML and what they mean; front_matter.h lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/blocks/document.h"
#include "indexer/markup/yaml_value.h"

namespace osint {

bool is_header_key(std::string_view name);

// Whether a map between two lines of dashes is a header and not a text, as "Source: ..." is.
bool is_header(const YamlValue& map);

// `offset` lines of the file stand before the YAML. What cannot be used is in `dropped`.
FrontMatter read_members(const YamlValue& map, int offset);

// A value in one line, for people.
std::string shown(const YamlValue& value);

}  // namespace osint
