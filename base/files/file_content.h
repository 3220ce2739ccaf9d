// SPDX-License-Identifier: GPL-2.0-or-later
// Reads small files of the user as a whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// Which files to accept. Opening a pipe without a writer blocks for ever, so files in well-known places must
// be `regular`; a file that the user names may be `any`, such as a shell's "<(...)".
enum class FileKind { regular, any };

// Returns the bytes of a file. The error has the kind not_found if there is no such file. It also fails for
// folders, for other kinds of files than `kind` allows, and for more than `most_bytes`, which bounds a
// device, too.
Result<std::string> file_content(const std::string& path, std::size_t most_bytes, FileKind kind);

// Does the same for a text file and removes a UTF-8 byte order mark. Fails if the file is UTF-16 or UTF-32.
Result<std::string> text_content(const std::string& path, std::size_t most_bytes, FileKind kind);

// Returns `text`, the beginning of a text file, without a UTF-8 byte order mark. Fails if a mark of UTF-16 or
// UTF-32 comes first. The result is a view into `text`; `path` names the file in the error.
Result<std::string_view> without_byte_order_mark(std::string_view text, const std::string& path);

}  // namespace osint
