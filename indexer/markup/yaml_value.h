// SPDX-License-Identifier: GPL-2.0-or-later
// A small YAML document -> a tree, within bounds that no header of a text comes near.
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
  std::string name;                // of a member
};

inline constexpr std::size_t max_yaml_bytes = 64 * 1024;
inline constexpr std::size_t max_yaml_values = 5000;
inline constexpr int max_yaml_depth = 8;

// The first document of `yaml`; an empty scalar where there is none. Fails, with the line, on what is not YAML, on an
// alias ("*name", which could stand for any amount of text) and where a bound is passed.
Result<YamlValue> parse_yaml(std::string_view yaml);

}  // namespace osint
