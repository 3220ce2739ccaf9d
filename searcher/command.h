// SPDX-License-Identifier: GPL-2.0-or-later
// What the command line and the configuration ask of osint-search.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files/file_content.h"
#include "searcher/answer/query_options.h"
#include "searcher/output/output_format.h"

namespace osint {

// A saved query: kept, run, forgotten.
struct SavedOptions {
  std::optional<std::string> save;    // a name
  std::optional<std::string> forget;  // a name
  bool given = false;                 // --saved
  std::string name;                   // of --saved: a query's, all, or empty to list them
  bool only_new = false;
  std::vector<std::string> not_kept;  // options typed beside --save that are not kept with the query

  bool runs() const { return given && !name.empty(); }
  // Anything but running one.
  bool manages() const { return save || forget || (given && name.empty()); }
  bool runs_all() const { return given && name == "all"; }
};

struct CommandLine {
  std::string query;
  std::vector<std::string> databases;
  std::string queries_file;
  std::string synonyms_file;               // empty where none is given and there is none at its usual place
  FileKind synonyms_kind = FileKind::any;  // only a regular file at its usual place
  std::string show;                        // an id, in place of a query
  const OutputFormat* format = nullptr;    // a row of output_formats()
  QueryOptions asked;
  OutputOptions output;  // its style is settled when the terminal is known
  SavedOptions saved;
  bool limit_given = false;
  bool order_given = false;
  bool count = false;       // --count, unless --files follows it
  bool files = false;       // --files, unless --count follows it
  bool rows_given = false;  // --rows
  int width = 0;            // 0: the terminal's
  std::string color = "auto";
  std::string hyperlinks = "auto";
  std::string pager = "auto";

  // Lines for other programs, which take the place of the format.
  bool lists() const { return count || files; }
};

}  // namespace osint
