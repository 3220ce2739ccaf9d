// SPDX-License-Identifier: GPL-2.0-or-later
// What a program's command line knows, as a table read off its CLI::App: help, the options in the manual pages and the
// completions of the shells are made of it, and nothing else lists options.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace osint {

struct OptionRow {
  std::string short_name;            // without hyphen, or empty
  std::string long_name;             // without hyphens, or empty
  std::string value;                 // what the option takes, in capitals: N, FILE; empty for a flag
  bool value_optional = false;       // --saved [NAME]
  bool list = false;                 // values may be joined by commas
  bool repeated = false;             // may be given more than once
  std::vector<std::string> choices;  // the values there are, where they are few
  std::string help;                  // without the default
  std::string default_value;         // empty where help says it, or none is
  std::string group;
};

struct OptionTable {
  std::string program;
  std::string summary;
  std::vector<OptionRow> options;    // without the hidden ones; those of a group stand together
  std::vector<OptionRow> arguments;  // value and help alone
  std::string footer;
};

// The groups in the order of their first options.
OptionTable option_table(const CLI::App& app);

// "-n, --limit N"
std::string synopsis(const OptionRow& row);

// "At most so many hits; 0 for all (default: 10)"
std::string help_with_default(const OptionRow& row);

// What a shell can offer for the value of an option.
enum class ValueKind { none, choices, file, folder, id, saved_query };
ValueKind value_kind(const OptionRow& row);

// Whether the program's arguments are a query, in which fields can be named.
bool takes_query(const OptionTable& table);

}  // namespace osint
