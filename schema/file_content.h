// SPDX-License-Identifier: GPL-2.0-or-later
// A small file of the user's, whole.
#pragma once

#include <cstddef>
#include <string>

#include "schema/result.h"

namespace osint {

// To open a pipe nobody writes to takes for ever; the user may name one ("<(...)" of a shell), the usual places hold files.
enum class FileKind { regular, any };

// ErrorKind::not_found where there is none; failure where it is of another kind, a folder, or larger than `most_bytes`,
// which bounds what is read of a device too.
Result<std::string> file_content(const std::string& path, std::size_t most_bytes, FileKind kind);

}  // namespace osint
