// SPDX-License-Identifier: GPL-2.0-or-later
// Work folders, in which a database is built that will replace another one. A work folder lies beside that
// database. Others can predict its name and may be able to write to the folder above, so it is created for
// its owner alone (mode 0700) and gets a marker file. The functions use or remove only empty folders and
// folders whose marker file belongs to this user, and never follow links.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// Creates the folder, which then contains only its marker. Removes an earlier work folder of this user first.
// Fails with advice if anything else has the name.
Result<void> make_work_folder(const std::string& path);

// Removes the folder and its content. Succeeds if there is none. Fails, and changes nothing, if the folder
// belongs to another user or has content but no marker.
Result<void> discard_work_folder(const std::string& path);

// Removes the content of the folder but keeps the folder and its marker. Fails as discard_work_folder() does.
Result<void> empty_work_folder(const std::string& path);

}  // namespace osint
