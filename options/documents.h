// SPDX-License-Identifier: GPL-2.0-or-later
// What is installed beside a program and tells its options: manual pages and completions of shells.
#pragma once

#include <string>
#include <vector>

#include "options/option_table.h"

namespace osint {

// The text of a manual page (mdoc) with what comes from tables put in: a line @OPTIONS@ becomes the options, @FIELDS@
// the fields of queries; @VERSION@ the version of the project.
std::string manual_page(const std::string& text, const OptionTable& table);

// Scripts that complete the program's options, their values and the fields of a query.
std::string bash_completion(const OptionTable& table);
std::string zsh_completion(const OptionTable& table);
std::string fish_completion(const OptionTable& table);

// Arguments: a folder, then manual pages named PAGE.in. Writes into the folder the PAGEs, and PROGRAM.bash, _PROGRAM
// and PROGRAM.fish. The exit status.
int write_documents(const OptionTable& table, const std::vector<std::string>& arguments);

// What a shell can offer for the value of an option.
enum class ValueKind { none, choices, file, folder, id, saved_query };
ValueKind value_kind(const OptionRow& row);

// Whether the program's arguments are a query, in which fields can be named.
bool takes_query(const OptionTable& table);

}  // namespace osint
