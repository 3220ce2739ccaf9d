// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/documents.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>

#include "options/bash_completion.h"
#include "options/fish_completion.h"
#include "options/manual.h"
#include "options/zsh_completion.h"

namespace osint {
namespace {

std::optional<std::string> contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) fmt::print(stderr, "cannot write {}: {}\n", path.string(), std::strerror(errno));
  return !file.fail();
}

}  // namespace

int write_documents(const OptionTable& table, const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    fmt::print(stderr, "usage: {}-documents FOLDER [PAGE.in]...\n", table.program);
    return 2;
  }
  const std::filesystem::path folder = arguments.front();
  bool written = write(folder / (table.program + ".bash"), bash_completion(table)) &&
                 write(folder / ("_" + table.program), zsh_completion(table)) &&
                 write(folder / (table.program + ".fish"), fish_completion(table));
  for (auto page = arguments.begin() + 1; page != arguments.end() && written; ++page) {
    const auto text = contents(*page);
    if (!text) fmt::print(stderr, "cannot read {}: {}\n", *page, std::strerror(errno));
    written = text && write(folder / std::filesystem::path(*page).stem(), manual_page(*text, table));
  }
  return written ? 0 : 2;
}

}  // namespace osint
