// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/option_conflicts.h"

#include <fmt/format.h>

#include "searcher/saved_options.h"

namespace osint {
namespace {

std::string view_conflict(const CommandLine& command) {
  const SearchOptions& search = command.search;
  const bool queries = !command.queries_file.empty();
  const bool json = command.format == Format::json || command.format == Format::jsonl;
  const bool counts = counts_values(search);
  const OutputFormat& format = output_format(command.format);
  if (command.cite_commentaries && !format.citations)
    return "--cite-commentaries needs --format " + output_format_names(&OutputFormat::citations);
  if (search.explain && !format.explain)
    return "--explain needs --format " + output_format_names(&OutputFormat::explain);
  if (!command.show.empty()) {
    if (!command.query.empty() || queries || search.similar || counts || command.count)
      return "--show stands alone: no query, no other view";
    return format.show ? "" : "--show needs --format " + output_format_names(&OutputFormat::show);
  }
  if (search.full && !json) return "--full needs --format json or jsonl";
  const bool own_query = queries || search.similar || command.saved.runs();
  if (!own_query && command.query.empty()) return "a query is needed";
  if (queries && !command.query.empty()) return "a query or --queries, not both";
  if (counts) {
    if (queries || command.count) return "--facets and --timeline go with one query, and without --count";
    return format.counts
               ? ""
               : "--facets and --timeline need --format " + output_format_names(&OutputFormat::counts);
  }
  if (command.count && format.citations)
    return fmt::format("--count prints the number of commentaries alone: no --format {}", format.name);
  if (!queries) return {};
  if (search.similar) return "--similar or --queries, not both";
  return format.queries || command.count
             ? ""
             : "--queries needs --format " + output_format_names(&OutputFormat::queries);
}

}  // namespace

std::string conflict(const CommandLine& command) {
  const std::string wrong = saved_conflict(command);
  return wrong.empty() && !command.saved.manages() ? view_conflict(command) : wrong;
}

}  // namespace osint
