// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/option_table.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace osint {
namespace {

// one_of() and CLI::IsMember put their values into the description of the check: {auto,always,never}.
std::vector<std::string> choices(const std::string& type) {
  const std::size_t begin = type.find(":{");
  const std::size_t end = type.find('}');
  if (begin == std::string::npos || end == std::string::npos) return {};
  return CLI::detail::split(type.substr(begin + 2, end - begin - 2), ',');
}

// CLI11 names the type; people want to know what the value is.
std::string value_name(const std::string& type) {
  const std::string name = type.substr(0, type.find(':'));
  if (name == "INT" || name == "UINT" || name == "FLOAT") return "N";
  return name;
}

OptionRow row(const CLI::Option& option) {
  OptionRow out;
  const std::string type = option.get_type_name();
  if (!option.get_snames().empty()) out.short_name = option.get_snames().front();
  if (!option.get_lnames().empty()) out.long_name = option.get_lnames().front();
  const bool takes_value = option.get_expected_max() > 0 && option.get_type_size_max() > 0;
  if (takes_value) out.value = value_name(type);
  out.value_optional = takes_value && option.get_expected_min() == 0;
  out.list = option.get_delimiter() == ',';
  out.repeated = option.get_expected_max() > 1;
  out.choices = choices(type);
  out.help = option.get_description();
  out.default_value = option.get_default_str();
  out.group = option.get_group();
  return out;
}

}  // namespace

OptionTable option_table(const CLI::App& app) {
  OptionTable out{app.get_name(), app.get_description(), {}, {}, app.get_footer()};
  std::vector<std::string> groups;
  for (const CLI::Option* option : app.get_options()) {
    OptionRow one = row(*option);
    if (one.group.empty()) continue;
    if (option->get_positional() && one.long_name.empty()) {
      one.value = option->get_name(true);
      out.arguments.push_back(one);
      continue;
    }
    if (std::ranges::find(groups, one.group) == groups.end()) groups.push_back(one.group);
    out.options.push_back(one);
  }
  std::ranges::stable_sort(out.options, {}, [&](const OptionRow& one) {
    return std::ranges::find(groups, one.group) - groups.begin();
  });
  return out;
}

std::string synopsis(const OptionRow& row) {
  std::string out = row.short_name.empty() ? "" : "-" + row.short_name;
  if (!row.long_name.empty()) out += (out.empty() ? "--" : ", --") + row.long_name;
  if (row.value.empty()) return out;
  return out + (row.value_optional ? fmt::format(" [{}]", row.value) : " " + row.value);
}

std::string help_with_default(const OptionRow& row) {
  return row.default_value.empty() ? row.help : fmt::format("{} (default: {})", row.help, row.default_value);
}

ValueKind value_kind(const OptionRow& row) {
  if (row.value.empty()) return ValueKind::none;
  if (!row.choices.empty()) return ValueKind::choices;
  if (row.value == "FILE") return ValueKind::file;
  if (row.value == "DIR") return ValueKind::folder;
  if (row.value == "ID") return ValueKind::id;
  // A name may be new; those in use are offered where one must exist.
  return row.long_name == "saved" || row.long_name == "forget" ? ValueKind::saved_query : ValueKind::none;
}

bool takes_query(const OptionTable& table) {
  return std::ranges::any_of(table.arguments, [](const OptionRow& row) { return row.value == "QUERY"; });
}

}  // namespace osint
