// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/passage_kind.h"

#include <algorithm>
#include <array>

namespace osint {
namespace {

constexpr std::array<std::string_view, passage_kinds> kind_names = {"title",   "commentary", "pullquote",
                                                                    "excerpt", "other",      "citation"};

}  // namespace

std::string_view name(PassageKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<PassageKind> passage_kind(std::string_view name) {
  const auto found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<PassageKind>(found - kind_names.begin());
}

}  // namespace osint
