// SPDX-License-Identifier: GPL-2.0-or-later
// What a walk of folders did not read, and how to say that to people and in JSON.
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
  std::string target;           // may contain characters that are not printable
  bool indexed_itself = false;  // the target is read by another path, so nothing is missing
  bool operator==(const PassedLink&) const = default;
};

struct PassedOver {
  // The number of files by extension_of(). Hidden files and files named README do not count.
  std::map<std::string, std::uint64_t, std::less<>> types;
  std::vector<PassedLink> links;           // by path
  std::vector<std::string> empty_folders;  // roots in which the walk found nothing to read

  // Counts a file by the extension of `name`.
  void count(std::string_view name);
  void add(PassedOver other);
  bool operator==(const PassedOver&) const = default;
};

// Returns the text after the last dot of a file name, with ASCII letters in lower case. Returns an empty
// string if the only dot is at the beginning of the name, or if the text can hardly be a type: it has more
// than 20 bytes, blanks or control characters, or is not UTF-8.
std::string extension_of(std::string_view name);

// Returns printable lines for people: one about the types that were passed over, and one about the links that
// were not followed. `types_chosen` says that --types limited the types.
std::vector<std::string> lines_of(const PassedOver& passed, bool types_chosen);
// Returns one line for each folder without anything to read.
std::vector<std::string> empty_lines(const PassedOver& passed);
// Returns one line for each link, with its target.
std::vector<std::string> link_lines(const PassedOver& passed);

// Adds the members "passed_over", "links" and "empty_folders".
void add_to_json(const PassedOver& passed, nlohmann::ordered_json& json);

}  // namespace osint
