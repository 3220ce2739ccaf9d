// SPDX-License-Identifier: GPL-2.0-or-later
// Paths as text. Only canonical_path() asks the file system, for links and folders.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/result.h"

namespace osint {

// "/a" -> "/a/", "/" -> "/": what the paths below a folder begin with.
std::string below(std::string_view folder);

// "/a" is at or below "/a" and "/", not "/a-b".
bool is_at_or_below(std::string_view path, std::string_view folder);

// The folder above: "/a/b" -> "/a", "/a" -> "/", "/" -> "".
std::string_view folder_above(std::string_view path);

// The path from the root of the file system, without "." and "..", and without a slash at its end. Links stay as they are.
std::filesystem::path absolute_path(const std::string& path, std::error_code& error);

// The one name of a path: absolute, links in the folders above it resolved, also where it does not exist (any more).
Result<std::string> canonical_path(const std::string& path);

}  // namespace osint
