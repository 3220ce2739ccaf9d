// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/user_folders.h"

#include <array>
#include <cstdlib>

namespace osint {
namespace {

struct Place {
  const char* variable;
  const char* below_home;
};
constexpr std::array places = {Place{"XDG_CONFIG_HOME", "/.config"}, Place{"XDG_DATA_HOME", "/.local/share"},
                               Place{"XDG_STATE_HOME", "/.local/state"}};

}  // namespace

std::string user_folder(UserFiles kind) {
  const auto& [variable, below_home] = places.at(static_cast<std::size_t>(kind));
  if (const std::string named = environment(variable); !named.empty()) return named + "/osint-search";
  const std::string home = environment("HOME");
  return home.empty() ? std::string() : home + below_home + "/osint-search";
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace osint
