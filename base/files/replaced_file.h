// SPDX-License-Identifier: GPL-2.0-or-later
// Replaces a file atomically.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// The new content of a file, already durable under another name in the same folder. The file keeps its old
// content until commit(); destruction without commit() discards the new content.
class ReplacedFile {
 public:
  // Writes the content and creates the folders above `path` if they do not exist. If `path` is a symbolic
  // link, its target is replaced. `alone` promises that no other process prepares the same file; what a
  // killed process leaves is then overwritten by the next one. After commit() only the owner can read and
  // write the file (mode 0600).
  static Result<ReplacedFile> prepare(const std::string& path, std::string_view content, bool alone);
  ReplacedFile(ReplacedFile&& other) noexcept;
  ReplacedFile(const ReplacedFile&) = delete;
  ReplacedFile& operator=(const ReplacedFile&) = delete;
  ~ReplacedFile();

  // Renames the new content to the file and makes that durable. Call it at most once.
  Result<void> commit();

 private:
  ReplacedFile(std::string path, std::string temporary)
      : path_(std::move(path)), temporary_(std::move(temporary)) {}

  std::string path_;
  std::string temporary_;  // empty after commit()
};

}  // namespace osint
