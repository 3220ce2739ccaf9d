// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/other_authors.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace osint {
namespace {

// In small letters, each with what parts it from the last name.
constexpr std::array<std::string_view, 15> endings = {
    " et al.",  " et al",     " and others", " & others", " and colleagues",
    " y otros", " et autres", " und andere", " u. a.",    " u.a.",
    " и др.",   " и другие",  " та ін.",     " 等",       "等"};
constexpr std::array<std::string_view, 6> alone = {"et al.", "et al", "others", "and others", "и др.", "等"};

}  // namespace

std::string_view without_others(std::string_view author) {
  const std::string lower = ascii_lower(author);
  if (std::ranges::find(alone, lower) != alone.end()) return {};
  for (const std::string_view ending : endings) {
    if (!lower.ends_with(ending) || lower.size() == ending.size()) continue;
    author.remove_suffix(ending.size());
    while (author.ends_with(' ') || author.ends_with(',')) author.remove_suffix(1);
    return author;
  }
  return author;
}

}  // namespace osint
