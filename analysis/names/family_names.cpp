// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/family_names.h"

#include "analysis/names/sorted_lines.h"

namespace osint {
namespace {

constexpr char table_bytes[] = {
#include "family_names.inc"
};

}  // namespace

bool is_known_name(std::string_view language, std::string_view part, std::string_view name) {
  constexpr SortedLines table(std::string_view(table_bytes, sizeof table_bytes));
  return table.contains(std::string(language).append(" ").append(part).append(" ").append(name));
}

}  // namespace osint
