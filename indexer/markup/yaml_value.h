// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a small YAML document into a tree, within limits that no real header reaches.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace osint {

struct YamlValue {
  enum class Kind { scalar, list, map };
  Kind kind = Kind::scalar;
  std::string scalar;
  std::vector<YamlValue> items;    // of a list
  std::vector<YamlValue> members;  // of a map, in the order of the text
  int line = 0;                    // 1-based
  std::string name;                // of a member of a map
};

// The limits on the size of a document in bytes, the number of its values, and its nesting depth.
inline constexpr std::size_t max_yaml_bytes = 64 * 1024;
inline constexpr std::size_t max_yaml_values = 5000;
inline constexpr int max_yaml_depth = 8;

// Returns the first document of `yaml`; an empty scalar if there is none. Fails, with the line, if `yaml` is
// malformed, has an alias ("*name", which could stand for any amount of text), or exceeds a limit.
Result<YamlValue> parse_yaml(std::string_view yaml);

}  // namespace osint
