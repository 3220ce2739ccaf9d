// SPDX-License-Identifier: GPL-2.0-or-later
// The ids that new commentaries want -> the ids that they get. Pure: an id that is taken stays where it is, and among
// the new ones the order in which they were read does not matter.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace osint {

struct IdClaim {
  std::string_view wanted;
  std::string_view path;  // of the file
  int ordinal = 0;        // of the commentary within its file, from 0
};

using TakenIds = std::unordered_set<std::string_view>;

// The id of each claim, in the order of the claims; no two are equal, and none is in `taken`. If several claims want
// the same id, the first by path and ordinal gets it, unless it is taken; the others get `wanted~2`, `wanted~3` ...,
// but none that is taken or that another claim wants.
std::vector<std::string> assign_ids(const std::vector<IdClaim>& claims, const TakenIds& taken = {});

// The id a commentary wants: `own_id` if its file gave one; else the file's path relative to `root`
// (its name, where the root is the file) without extension, with #2, #3 for those after the first.
std::string wanted_id(std::string_view own_id, std::string_view root, std::string_view path, int ordinal);

}  // namespace osint
