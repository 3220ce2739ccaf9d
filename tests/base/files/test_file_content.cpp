// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include "base/files/file_content.h"
#include "tests/temporary_folder.h"

namespace osint {
namespace {

std::string refusal(const std::string& path, std::size_t most_bytes, FileKind kind) {
  const auto content = file_content(path, most_bytes, kind);
  REQUIRE_FALSE(content);
  return content.error().message.substr(path.size());
}

TEST_CASE("a small file is read whole, up to its limit", "[file_content]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "file").string();
  const std::string bytes("a\0b\n\xFF", 5);
  std::ofstream(path, std::ios::binary) << bytes;
  for (const FileKind kind : {FileKind::regular, FileKind::any}) {
    CHECK(file_content(path, 5, kind) == bytes);
    CHECK(refusal(path, 4, kind) == ": larger than 0 KiB");
    CHECK(refusal(folder.path().string(), 5, kind) == ": cannot be read: Is a directory");
    CHECK(refusal(path + "/below", 5, kind) == ": cannot be read: Not a directory");
  }
  const auto missing = file_content(path + "2", 5, FileKind::regular);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK(missing.error().message == path + "2: No such file or directory");
}

TEST_CASE("what is no file neither hangs a program nor fills its memory", "[file_content]") {
  const test::TemporaryFolder folder;
  const std::string pipe = (folder.path() / "pipe").string();
  const std::string zeros = (folder.path() / "zeros").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/zero", zeros);
  CHECK(refusal(pipe, 1U << 20, FileKind::regular) == ": not a regular file");
  CHECK(refusal(zeros, 1U << 20, FileKind::regular) == ": not a regular file");
  CHECK(refusal(zeros, 3U << 20, FileKind::any) == ": larger than 3 MiB");
  CHECK(file_content("/dev/null", 5, FileKind::any) == "");
}

TEST_CASE("a file of text may begin with a byte order mark, of UTF-8 alone", "[file_content]") {
  using namespace std::string_literals;
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "file").string();
  const auto content = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return text_content(path, 100, FileKind::regular);
  };
  CHECK(content("\xEF\xBB\xBFlimit = 1\r\n") == "limit = 1\r\n");
  CHECK(content("\xEF\xBB\xBF") == "");
  CHECK(content("\xEF\xBB\xBF\xEF\xBB\xBF") == "\xEF\xBB\xBF");
  CHECK(content("") == "");
  CHECK(content("\xEF\xBB") == "\xEF\xBB");
  for (const std::string& wide : {"\xFF\xFEl\0"s, "\xFE\xFF\0l"s, "\xFF\xFE\0\0l\0\0\0"s, "\0\0\xFE\xFF"s}) {
    const auto refused = content(wide);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == path + ": is UTF-16 or UTF-32; save it as UTF-8");
  }
}

}  // namespace
}  // namespace osint
