// SPDX-License-Identifier: GPL-2.0-or-later
// Functions on paths. All but absolute_path() and canonical_path() work on the text alone.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/result.h"

namespace osint {

// Returns the prefix of all paths below a folder: "/a" and "/a/" give "/a/", "/" gives "/".
std::string below(std::string_view folder);

// "/a" is at or below "/a" and "/", but not "/a-b".
bool is_at_or_below(std::string_view path, std::string_view folder);

// Returns the parent folder: "/a/b" gives "/a", "/a" gives "/", "/" gives "".
std::string_view folder_above(std::string_view path);

// Returns the path from the root of the file system, without ".", ".." or a slash at its end. Keeps symbolic
// links.
std::filesystem::path absolute_path(const std::string& path, std::error_code& error);

// Returns the one name of a path: absolute, with the links in the folders above it resolved. A link to a file
// keeps its own name, a link to a folder becomes that folder. The path need not exist.
Result<std::string> canonical_path(const std::string& path);

}  // namespace osint
