// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the manual pages and completions of osint-search.
#include "options/documents.h"

#include "searcher/command_line.h"

int main(int count, char** arguments) {
  return osint::write_documents(osint::known_options(), {arguments + 1, arguments + count});
}
