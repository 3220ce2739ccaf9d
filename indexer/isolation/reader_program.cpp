// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_program.h"

#include <array>
#include <climits>
#include <fmt/format.h>
#include <string_view>
#include <unistd.h>

namespace osint {
namespace {

// Returns the folder of this program without the last slash; empty if it is unknown.
std::string own_folder() {
  std::array<char, PATH_MAX> path{};
  const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0) return {};
  const std::string_view own(path.data(), static_cast<std::size_t>(size));
  return std::string(own.substr(0, own.rfind('/')));
}

}  // namespace

Result<std::string> find_reader_program() {
  const std::string own = own_folder();
  const std::array places = {own, own + "/../libexec/osint-search", std::string(OSINT_LIBEXEC)};
  for (const std::string& place : places) {
    std::string program = place + "/osint-read";
    if (place.starts_with('/') && access(program.c_str(), X_OK) == 0) return program;
  }
  return failure(fmt::format(
      "needs the program osint-read, which reads such files; it is neither in {} nor in {}: install "
      "osint-search anew",
      own, OSINT_LIBEXEC));
}

}  // namespace osint
