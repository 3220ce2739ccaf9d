// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/help_text.h"

#include <fmt/format.h>
#include <sstream>

namespace osint {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t indent = 26;  // of what an option does

// Words from column `indent` on; `line` is what stands before them.
std::string wrapped(std::string line, const std::string& text) {
  std::string out;
  if (line.size() + 2 > indent) {
    out = line + '\n';
    line.clear();
  }
  line.resize(indent, ' ');
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (line.size() > indent && line.size() + 1 + word.size() > columns) {
      out += line + '\n';
      line = std::string(indent, ' ');
    }
    if (line.size() > indent) line += ' ';
    line += word;
  }
  return out + line + '\n';
}

}  // namespace

std::string help_text(const OptionTable& table) {
  std::string usage = fmt::format("Usage: {} [OPTION]...", table.program);
  for (const OptionRow& argument : table.arguments) usage += fmt::format(" [{}]...", argument.value);
  std::string out = fmt::format("{}\n{}\n", usage, table.summary);
  for (const OptionRow& argument : table.arguments)
    out += '\n' + wrapped("  " + argument.value, argument.help);
  const std::string* group = nullptr;
  for (const OptionRow& option : table.options) {
    if (group == nullptr || *group != option.group) out += fmt::format("\n{}:\n", option.group);
    group = &option.group;
    const std::string names = synopsis(option);
    // Long names stand in one column, whether a short one comes before them or not.
    out += wrapped((names.starts_with("--") ? "      " : "  ") + names, help_with_default(option));
  }
  return out + '\n' + table.footer;
}

}  // namespace osint
