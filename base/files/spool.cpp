// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/spool.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

#include "base/system_failure.h"

namespace osint {
namespace {

tl::unexpected<Error> cannot(std::string_view what) {
  std::error_code unknown;
  const std::string folder = std::filesystem::temp_directory_path(unknown).string();
  return system_failure(fmt::format("a temporary file in {} cannot be {} (TMPDIR names another folder)",
                                    unknown ? "the folder for them" : folder, what),
                        errno);
}

// Returns null, with errno set, if the file cannot be created.
std::FILE* nameless_file() {
  std::error_code unknown;
  std::string name = (std::filesystem::temp_directory_path(unknown) / "osint-search-XXXXXX").string();
  const int descriptor = unknown ? -1 : mkstemp(name.data());
  if (descriptor < 0) return nullptr;
  unlink(name.c_str());
  return fdopen(descriptor, "w+b");
}

bool put(std::string_view text, std::FILE* file) {
  return std::fwrite(text.data(), 1, text.size(), file) == text.size();
}

}  // namespace

Spool::~Spool() {
  if (file_ != nullptr) std::fclose(file_);
}

void Spool::clear() {
  memory_.clear();
  if (file_ != nullptr) std::fclose(file_);
  file_ = nullptr;
}

Result<void> Spool::save() {
  if (file_ == nullptr) file_ = nameless_file();
  if (file_ == nullptr) return cannot("made");
  if (!put(memory_, file_)) return cannot("written");
  memory_.clear();
  return {};
}

Result<void> Spool::add(std::string_view text) {
  memory_ += text;
  return memory_.size() < most_in_memory_ ? Result<void>() : save();
}

Result<bool> Spool::each(const std::function<bool(std::string_view)>& take) {
  if (file_ != nullptr) {
    if (std::fflush(file_) != 0) return cannot("written");
    std::rewind(file_);
    std::array<char, 1 << 16> bytes{};
    while (const std::size_t read = std::fread(bytes.data(), 1, bytes.size(), file_)) {
      if (!take({bytes.data(), read})) return false;
    }
    if (std::ferror(file_) != 0) return cannot("read");
  }
  return take(memory_);
}

Result<bool> Spool::copy_to(std::FILE* out) {
  return each([&](std::string_view piece) { return put(piece, out); });
}

Result<std::string> Spool::text() {
  std::string out;
  const auto read = each([&](std::string_view piece) {
    out += piece;
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  return out;
}

}  // namespace osint
