// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/passed_over.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/ascii.h"
#include "base/number_text.h"
#include "base/printable.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t longest_extension = 20;  // bytes
constexpr std::size_t most_types_shown = 5;

bool is_type(std::string_view extension) {
  if (extension.empty() || extension.size() > longest_extension || !is_valid_utf8(extension)) return false;
  for (std::size_t at = 0; at < extension.size();) {
    const char32_t c = next_code_point(extension, at);
    if (is_whitespace(c) || !is_printable(c)) return false;
  }
  return true;
}

std::string type_text(const std::string& type) { return type.empty() ? "(no extension)" : "." + type; }

std::string types_line(const PassedOver& passed, bool types_chosen) {
  std::vector<std::pair<std::string, std::uint64_t>> types(passed.types.begin(), passed.types.end());
  std::ranges::stable_sort(types, std::greater<>(), [](const auto& type) { return type.second; });
  std::string line = "passed over: ";
  for (std::size_t i = 0; i < std::min(types.size(), most_types_shown); ++i)
    line += fmt::format("{}{} {}", i == 0 ? "" : ", ", grouped(types[i].second), type_text(types[i].first));
  if (types.size() > most_types_shown) {
    std::uint64_t files = 0;
    for (std::size_t i = most_types_shown; i < types.size(); ++i) files += types[i].second;
    line += fmt::format(" and {} of {}", grouped(files),
                        counted(types.size() - most_types_shown, "other kind", "other kinds"));
  }
  return printable(line + (types_chosen ? " (no reader, or not among --types)" : " (no reader)"));
}

std::uint64_t not_followed(const PassedOver& passed) {
  return static_cast<std::uint64_t>(
      std::ranges::count_if(passed.links, [](const PassedLink& link) { return !link.indexed_itself; }));
}

}  // namespace

void PassedOver::count(std::string_view name) {
  std::string type = extension_of(name);
  ++types[std::move(type)];
}

void PassedOver::add(PassedOver other) {
  for (const auto& [type, files] : other.types) types[type] += files;
  std::ranges::move(other.links, std::back_inserter(links));
  std::ranges::move(other.empty_folders, std::back_inserter(empty_folders));
  std::ranges::sort(links, {}, &PassedLink::path);
}

std::string extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string extension(name.substr(dot + 1));
  return is_type(extension) ? ascii_lower(extension) : std::string();
}

std::vector<std::string> lines_of(const PassedOver& passed, bool types_chosen) {
  std::vector<std::string> lines;
  if (!passed.types.empty()) lines.push_back(types_line(passed, types_chosen));
  if (const std::uint64_t links = not_followed(passed); links > 0) {
    lines.push_back(
        fmt::format("not followed: {} out of the folders, or to what is hidden (-v names {}, -L follows {})",
                    counted(links, "symbolic link", "symbolic links"), links == 1 ? "it" : "them",
                    links == 1 ? "it" : "them"));
  }
  return lines;
}

std::vector<std::string> empty_lines(const PassedOver& passed) {
  std::vector<std::string> lines;
  for (const std::string& folder : passed.empty_folders)
    lines.push_back(printable("no readable files found in " + folder));
  return lines;
}

std::vector<std::string> link_lines(const PassedOver& passed) {
  std::vector<std::string> lines;
  for (const PassedLink& link : passed.links) {
    lines.push_back(printable(fmt::format(
        "{}: a symbolic link, not followed: {}{}", link.path, link.target,
        link.indexed_itself ? " is read by another path"
                            : " is out of the folders indexed, or hidden there (-L follows it)")));
  }
  return lines;
}

void add_to_json(const PassedOver& passed, nlohmann::ordered_json& json) {
  const std::uint64_t out = not_followed(passed);
  json["passed_over"] = passed.types;
  json["links"] =
      nlohmann::ordered_json{{"not_followed", out}, {"read_by_another_path", passed.links.size() - out}};
  json["empty_folders"] = passed.empty_folders;
}

}  // namespace osint
