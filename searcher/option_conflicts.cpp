// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/option_conflicts.h"

#include <fmt/format.h>

#include "searcher/output/formats.h"
#include "searcher/saved_options.h"

namespace osint {
namespace {

std::string names_of(bool FormatTraits::*trait) {
  return output_format_names([&](const OutputFormat& format) { return format.traits.*trait; });
}

std::string view_conflict(const CommandLine& command) {
  const QueryOptions& asked = command.asked;
  const bool queries = !command.queries_file.empty();
  const bool counts = counts_values(asked);
  const OutputFormat& format = *command.format;
  if (command.output.cite_commentaries && !format.traits.sources)
    return "--cite-commentaries needs --format " + names_of(&FormatTraits::sources);
  if (asked.explain && !format.traits.explains)
    return "--explain needs --format " + names_of(&FormatTraits::explains);
  if (!command.show.empty()) {
    if (!command.query.empty() || queries || asked.similar || counts || command.count)
      return "--show stands alone: no query, no other view";
    return format.commentary
               ? ""
               : "--show needs --format " +
                     output_format_names([](const OutputFormat& one) { return one.commentary; });
  }
  if (command.output.whole_passages && !format.traits.whole_passages)
    return "--full needs --format " + names_of(&FormatTraits::whole_passages);
  const bool own_query = queries || asked.similar || command.saved.runs();
  if (!own_query && command.query.empty()) return "a query is needed";
  if (queries && !command.query.empty()) return "a query or --queries, not both";
  if (counts) {
    if (queries || command.count) return "--facets and --timeline go with one query, and without --count";
    return format.counts ? ""
                         : "--facets and --timeline need --format " +
                               output_format_names([](const OutputFormat& one) { return one.counts; });
  }
  if (command.count && format.traits.sources)
    return fmt::format("--count prints the number of commentaries alone: no --format {}", format.name);
  if (!queries) return {};
  if (asked.similar) return "--similar or --queries, not both";
  return format.traits.queries || command.count
             ? ""
             : "--queries needs --format " + names_of(&FormatTraits::queries);
}

}  // namespace

std::string conflict(const CommandLine& command) {
  const std::string wrong = saved_conflict(command);
  return wrong.empty() && !command.saved.manages() ? view_conflict(command) : wrong;
}

}  // namespace osint
