// SPDX-License-Identifier: GPL-2.0-or-later
// A file that is replaced at once or not at all.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// New content for a file, durable beside it. Until commit() nothing has changed, and without it nothing will.
class ReplacedFile {
 public:
  // Makes the folders above where there are none. A symbolic link stays one: what it leads to is replaced.
  // `alone`: no other process prepares the same file at this time; then what a kill leaves is taken up by the next.
  static Result<ReplacedFile> prepare(const std::string& path, std::string_view content, bool alone);
  ReplacedFile(ReplacedFile&& other) noexcept;
  ReplacedFile(const ReplacedFile&) = delete;
  ReplacedFile& operator=(const ReplacedFile&) = delete;
  ~ReplacedFile();

  Result<void> commit();

 private:
  ReplacedFile(std::string path, std::string temporary)
      : path_(std::move(path)), temporary_(std::move(temporary)) {}

  std::string path_;
  std::string temporary_;  // empty once it has become the file
};

}  // namespace osint
