// SPDX-License-Identifier: GPL-2.0-or-later
// The options of a program as a table that is read from its CLI::App. Help, manual pages and completions
// derive from this table; no other list of options exists.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace osint {

// One option or argument.
struct OptionRow {
  std::string short_name;            // without its hyphen; may be empty
  std::string long_name;             // without its hyphens; may be empty
  std::string value;                 // what the option takes, in capitals: N, FILE; empty for a flag
  bool value_optional = false;       // the option may stand without its value: --saved [NAME]
  bool list = false;                 // one argument may have several values, separated by commas
  bool repeated = false;             // may be given more than once
  std::vector<std::string> choices;  // all permitted values if they are few; else empty
  std::string help;                  // without the default value
  std::string default_value;         // empty if there is none or the help states it
  std::string group;
};

struct OptionTable {
  std::string program;
  std::string summary;
  std::vector<OptionRow> options;    // without hidden ones; options of a group are adjacent
  std::vector<OptionRow> arguments;  // only `value` and `help` matter
  std::string footer;
};

// Groups appear in the order of their first options.
OptionTable option_table(const CLI::App& app);

// Returns for example "-n, --limit N".
std::string synopsis(const OptionRow& row);

// Returns for example "Show at most N hits; 0 shows all (default: 10)".
std::string help_with_default(const OptionRow& row);

// What a shell can offer as the value of an option.
enum class ValueKind { none, choices, file, folder, id, saved_query };
ValueKind value_kind(const OptionRow& row);

// Returns whether the program's arguments are a query, so that completions offer fields.
bool takes_query(const OptionTable& table);

}  // namespace osint
