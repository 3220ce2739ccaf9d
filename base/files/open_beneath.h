// SPDX-License-Identifier: GPL-2.0-or-later
// Opens what a scan has found, and nothing that took its place since.
#pragma once

#include <string>

namespace osint {

// A path and the folder at or above it below which no symbolic link may stand on the way. Without a root, and of the
// root itself, links are followed.
struct PlaceBeneath {
  std::string path;
  std::string root;
};

// A descriptor, or -1 with errno: ELOOP where a link stands on the way.
int open_beneath(const PlaceBeneath& place, int flags);

}  // namespace osint
