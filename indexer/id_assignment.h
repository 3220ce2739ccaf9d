// SPDX-License-Identifier: GPL-2.0-or-later
// What commentaries want to be called -> what they are called. Pure: the ids depend on which
// commentaries there are, never on the order in which they came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct IdClaim {
  std::string_view wanted;
  std::string_view path;  // of the file
  int ordinal = 0;        // of the commentary within its file, from 0
};

// The id of each claim, in the order of the claims; no two are equal. Of those who want the same id
// the first by path and ordinal has it, the others get `wanted~2`, `wanted~3` ..., skipping what
// somebody wants as it stands.
std::vector<std::string> assign_ids(const std::vector<IdClaim>& claims);

// The id a commentary wants: `own_id` if its file gave one; else the file's path relative to `root`
// (its name, where the root is the file) without extension, with #2, #3 for those after the first.
std::string wanted_id(std::string_view own_id, std::string_view root, std::string_view path, int ordinal);

}  // namespace osint
