// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/manual.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sstream>

#include "base/version.h"
#include "options/replace_all.h"
#include "schema/fields.h"

namespace osint {
namespace {

std::string escaped(std::string text) {
  replace_all(text, "\\", "\\e");
  replace_all(text, "\"", "\\(dq");  // begins an argument in a line of a macro
  replace_all(text, "'", "\\(aq");   // else a curly one: what is shown is typed
  replace_all(text, "~", "\\(ti");
  replace_all(text, "--", "\\-\\-");
  return text;
}

// Running text: lines of bounded length, each sentence on its own.
std::string running(const std::string& text) {
  constexpr std::size_t longest = 70;
  std::string out, line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!line.empty() && (line.size() + word.size() > longest || line.ends_with('.'))) {
      out += line + '\n';
      line.clear();
    }
    if (line.empty() && word.starts_with('.')) line = "\\&";
    line += (line.empty() || line == "\\&" ? "" : " ") + escaped(word);
  }
  return out + line + (line.empty() || line.ends_with('.') ? "\n" : ".\n");
}

std::string item(const OptionRow& row) {
  std::string value;
  if (!row.value.empty()) value = (row.value_optional ? " Op Ar " : " Ar ") + escaped(row.value);
  std::string names;
  if (!row.short_name.empty()) names = "Fl " + row.short_name;
  if (!row.long_name.empty()) names += (names.empty() ? "" : " , ") + ("Fl \\-" + escaped(row.long_name));
  return fmt::format(".It {}{}\n{}", names, value, running(help_with_default(row)));
}

std::string options(const OptionTable& table) {
  std::string out, group;
  for (const OptionRow& row : table.options) {
    if (row.group != group) {
      if (!group.empty()) out += ".El\n";
      out += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", escaped(row.group));
      group = row.group;
    }
    out += item(row);
  }
  return group.empty() ? out : out + ".El\n";
}

std::string query_fields() {
  std::string out = ".Bl -tag -width publication:\n";
  for (const Field& field : fields()) {
    const std::string help = fmt::format("{}, as in", field.help);
    std::string text = running(help);
    text.replace(text.size() - 2, 2, "\n");  // the sentence goes on
    out += fmt::format(".It Cm {} :\n{}.Ql {} .\n", field.name, text, escaped(std::string(field.example)));
  }
  return out + ".El\n";
}

}  // namespace

std::string manual_page(const std::string& text, const OptionTable& table) {
  std::string out = text;
  replace_all(out, "@OPTIONS@\n", options(table));
  replace_all(out, "@FIELDS@\n", query_fields());
  replace_all(out, "@VERSION@", OSINT_VERSION);
  return out;
}

}  // namespace osint
