// SPDX-License-Identifier: GPL-2.0-or-later
// A small file of the user's, whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// To open a pipe nobody writes to takes for ever; the user may name one ("<(...)" of a shell), the usual places hold files.
enum class FileKind { regular, any };

// ErrorKind::not_found where there is none; failure where it is of another kind, a folder, or larger than `most_bytes`,
// which bounds what is read of a device too.
Result<std::string> file_content(const std::string& path, std::size_t most_bytes, FileKind kind);

// The same for a file of text: without the byte order mark (UTF-8) that editors put first; failure on one of UTF-16 or
// UTF-32.
Result<std::string> text_content(const std::string& path, std::size_t most_bytes, FileKind kind);

// What `text`, the beginning of a file of text, is without its byte order mark. `path` names the file in the error.
Result<std::string_view> without_byte_order_mark(std::string_view text, const std::string& path);

}  // namespace osint
