// SPDX-License-Identifier: GPL-2.0-or-later
// Folders beside a database for what is to take its place. Their names can be foretold, and the folder above may be one that others
// write as well: such a folder is made for its owner alone (mode 0700), with a file in it that says whose work it is, and what is
// there already is neither used nor removed unless it is one of these. Links are never followed.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// Makes the folder, empty but for its mark; one that a run of this user left is removed before. Fails, and says what to do, where
// anything else has the name.
Result<void> make_work_folder(const std::string& path);

// Removes all in such a folder but its mark, then the folder. What is not there is no error; what is not this user's, or has no mark,
// is one, and stays as it is.
Result<void> discard_work_folder(const std::string& path);

// The same, but the folder and its mark stay.
Result<void> empty_work_folder(const std::string& path);

}  // namespace osint
