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

// What the options of tables go with.
std::string table_conflict(const CommandLine& command) {
  const bool table = command.format->name == "csv" && !command.lists();
  if (command.rows_given && (!table || counts_values(command.asked)))
    return "--rows needs --format csv, and no other view";
  if (command.output.byte_order_mark && !table) return "--bom needs --format csv";
  if (table && command.output.whole_passages && command.output.rows != TableRows::passages)
    return "--full needs --rows passages where the format is csv";
  return {};
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
  if (const std::string wrong = table_conflict(command); !wrong.empty()) return wrong;
  if (!command.show.empty()) {
    if (!command.query.empty() || queries || asked.similar || counts || command.lists())
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
    if (queries || command.lists())
      return "--facets and --timeline go with one query, and without --count and --files";
    return format.counts ? ""
                         : "--facets and --timeline need --format " +
                               output_format_names([](const OutputFormat& one) { return one.counts; });
  }
  if (command.count && format.traits.sources)
    return fmt::format("--count prints the number of commentaries alone: no --format {}", format.name);
  if (command.files && format.traits.sources)
    return fmt::format("--files prints names of files alone: no --format {}", format.name);
  if (command.files && queries) return "--files goes with one query, not with --queries";
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
