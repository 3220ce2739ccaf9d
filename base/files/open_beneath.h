// SPDX-License-Identifier: GPL-2.0-or-later
// Opens a file that a scan has found, but nothing that was put in its place since.
#pragma once

#include <string>

namespace osint {

// `root` is a folder at or above `path`; no symbolic link may stand on the way from it to the file. Links are
// followed if `root` is empty, and in `root` itself.
struct PlaceBeneath {
  std::string path;
  std::string root;
};

// Opens the place with open(2)'s `flags` and O_CLOEXEC. Returns a descriptor that the caller closes, or -1
// with errno set: ELOOP if a link stands on the way.
int open_beneath(const PlaceBeneath& place, int flags);

}  // namespace osint
