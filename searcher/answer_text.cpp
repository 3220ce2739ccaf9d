// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer_text.h"

#include <fmt/format.h>
#include <unistd.h>

#include "base/printable.h"
#include "searcher/output/counts_renderer.h"
#include "searcher/output/csv_renderer.h"
#include "searcher/output/json_renderer.h"
#include "searcher/output/list_renderer.h"
#include "searcher/output/text_renderer.h"
#include "searcher/terminal.h"

namespace osint {

TextStyle text_style(const CommandLine& command) {
  return text_style(command.width, command.color, command.hyperlinks, screen_of(STDOUT_FILENO));
}

std::string rendered(const Answer& answer, const Request& request, const CommandLine& command) {
  const std::string& name = request.name;
  const std::string& label = request.label;
  if (command.count) {
    return label.empty() ? fmt::format("{}\n", answer.total)
                         : fmt::format("{}\t{}\n", printable(label), answer.total);
  }
  switch (command.format) {
    case Format::text:
      return counts_values(command.search) ? render_counts(answer, text_style(command), command.search.limit,
                                                           isatty(STDOUT_FILENO) != 0)
                                           : render_text(answer, command.search, text_style(command));
    case Format::json: return render_json_envelope(answer, command.search, name).after + "\n";
    case Format::ids: return render_ids(answer, label);
    case Format::trec: return render_trec(answer, name.empty() ? "query" : name);
    case Format::csv: return counts_values(command.search) ? render_counts_csv(answer) : "";
    default: return {};  // made hit by hit
  }
}

std::string opening(const Answer& answer, const Request& request, const CommandLine& command) {
  if (command.count || command.format != Format::json) return {};
  return render_json_envelope(answer, command.search, request.name).before;
}

std::string notes_on(const Answer& answer, const Request& request, const CommandLine& command) {
  std::string out;
  const std::string which = request.label.empty() ? "" : "osint-search: " + request.label + ": ";
  if (answer.relaxed) out += note(which + relaxed_note(answer), command.color);
  if (answer.decided_by_other_forms) out += note(which + other_forms_note(answer), command.color);
  if (!answer.did_you_mean.empty() && command.format != Format::json)
    out += note("did you mean: " + answer.did_you_mean, command.color);
  if (request.label.empty() && !command.count && command.format == Format::text)
    out += note(summary(answer), command.color);
  return out;
}

}  // namespace osint
