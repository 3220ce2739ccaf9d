// SPDX-License-Identifier: GPL-2.0-or-later
// Decides by names alone what a walk of folders takes.
#pragma once

#include <string_view>

namespace osint {

// Returns true for names that begin with a dot.
bool is_hidden(std::string_view name);

// Returns true for "README", "readme.md" and the like, which describe a folder.
bool is_readme(std::string_view name);

// Returns true for the name of a file to read: is_corpus_file() accepts it, and it is neither hidden nor a
// README.
bool is_wanted_name(std::string_view name);

// Returns true if the walk of the folder `root` would reach `path`, judging by the names alone.
bool walk_reaches(std::string_view root, std::string_view path, bool path_is_folder);

}  // namespace osint
