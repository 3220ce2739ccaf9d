// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/name_keys.h"

#include <algorithm>
#include <vector>

#include "analysis/names/han_names.h"
#include "schema/fields.h"

namespace osint {
namespace {

// Adds the keys of all names that begin with the first of these adjacent characters.
void add_keys(std::span<const std::string> characters, std::set<std::string>& keys) {
  const bool surname = !surname_readings(characters.front()).empty() ||
                       (characters.size() > 1 && !surname_readings(characters[0] + characters[1]).empty());
  if (!surname) return;
  std::string han = characters.front();
  for (std::size_t length = 2; length <= std::min(characters.size(), longest_person_name); ++length) {
    const std::string& last = characters[length - 1];
    if (is_function_character(last)) return;
    han += last;
    for (const std::string& reading : person_keys(characters.first(length)))
      keys.insert(name_key(reading, han));
  }
}

}  // namespace

void add_name_keys(std::span<const Token> tokens, std::set<std::string>& keys) {
  for (std::size_t begin = 0, end = 0; begin < tokens.size(); begin = std::max(end, begin + 1)) {
    if (!tokens[begin].han) continue;
    std::vector<std::string> run;
    for (end = begin; end < tokens.size() && tokens[end].han; ++end) {
      if (end > begin && tokens[end].position != tokens[end - 1].position + 1) break;
      run.push_back(tokens[end].term);
    }
    for (std::size_t at = 0; at + 1 < run.size(); ++at) add_keys(std::span(run).subspan(at), keys);
  }
}

}  // namespace osint
