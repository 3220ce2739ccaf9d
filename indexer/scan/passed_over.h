// SPDX-License-Identifier: GPL-2.0-or-later
// What a walk of folders did not read, and how that is said to people and to programs. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

// A symbolic link that was not followed.
struct PassedLink {
  std::string path;
  std::string target;           // not yet printable
  bool indexed_itself = false;  // the target is read by another path: nothing is missing
  bool operator==(const PassedLink&) const = default;
};

struct PassedOver {
  // Files by what extension_of() says. Neither hidden files nor those named README are among them.
  std::map<std::string, std::uint64_t, std::less<>> types;
  std::vector<PassedLink> links;           // by path
  std::vector<std::string> empty_folders;  // walked, and nothing in them to read

  void count(std::string_view name);
  void add(PassedOver other);
  bool operator==(const PassedOver&) const = default;
};

// The text after the last dot of a file's name, ASCII letters made small. Empty where there is no dot but at the name's
// beginning, or where what follows can hardly be a type: more than 20 bytes, blanks, controls, no UTF-8.
std::string extension_of(std::string_view name);

// For people, printable, a line each: what was passed over by type, and the links. `types_chosen`: by --types.
std::vector<std::string> lines_of(const PassedOver& passed, bool types_chosen);
// A line for each folder without anything to read.
std::vector<std::string> empty_lines(const PassedOver& passed);
// A line for each link, with its target.
std::vector<std::string> link_lines(const PassedOver& passed);

// The members "passed_over", "links" and "empty_folders".
void add_to_json(const PassedOver& passed, nlohmann::ordered_json& json);

}  // namespace osint
