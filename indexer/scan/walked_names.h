// SPDX-License-Identifier: GPL-2.0-or-later
// The names that a walk of folders takes. Pure.
#pragma once

#include <string_view>

namespace osint {

// Hidden names begin with a dot.
bool is_hidden(std::string_view name);

// "README", "readme.md": describes a folder.
bool is_readme(std::string_view name);

// A file to read: is_corpus_file(), not hidden and no README.
bool is_wanted_name(std::string_view name);

// Whether the walk of the folder `root` would come to `path`, going by the names alone.
bool walk_reaches(std::string_view root, std::string_view path, bool path_is_folder);

}  // namespace osint
