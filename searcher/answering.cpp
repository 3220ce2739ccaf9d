// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answering.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

#include "base/crash_words.h"
#include "base/printable.h"
#include "searcher/exit_status.h"
#include "searcher/output/answer_notes.h"
#include "searcher/output/formats.h"
#include "searcher/printing.h"
#include "searcher/queries_file.h"
#include "searcher/terminal.h"

namespace osint {
namespace {

// That there is no commentary of an id is no hit, and no failure.
int failure_of(const SearchError& error, const std::string& query, const std::string& name = {}) {
  report(error, query, name);
  const auto* other = std::get_if<Error>(&error);
  return other != nullptr && other->kind == ErrorKind::not_found ? no_hits : failed;
}

}  // namespace

int Answering::run(const std::optional<SavedPlan>& saved) {
  if (!command_.show.empty()) return show();
  if (saved) return answer_saved(*saved);
  if (!command_.queries_file.empty()) return answer_file();
  return answer({command_.query, command_.asked});
}

RenderContext Answering::context(const Request& request) const {
  return {request.asked, command_.output, request.name, request.several};
}

std::unique_ptr<Renderer> Answering::renderer(const Request& request) const {
  if (command_.count) return total_renderer(context(request));
  return command_.files ? files_renderer(context(request)) : command_.format->make(context(request));
}

int Answering::show() {
  const auto commentary = searcher_.commentary(command_.show);
  if (!commentary) return failure_of(commentary.error(), "");
  const std::string text = renderer({"", command_.asked})->commentary(*commentary);
  const bool people = command_.format->traits.for_people;
  return (people ? print_paged("", text, command_.pager) : print_out(text)) ? hits : failed;
}

int Answering::answer(const Request& request) {
  const std::unique_ptr<Renderer> renderer = this->renderer(request);
  const HitNeeds needs = renderer->needs();
  frame_ = renderer->frame();
  Spool output;
  Result<void> held;
  const HitSink sink{[&](const Answer& answer) {
                       output.clear();
                       held = output.add(renderer->begin(answer));
                     },
                     [&](const Answer& answer, const Hit& hit) {
                       limit_processor_time(search_patience);
                       held = output.add(renderer->hit(answer, hit));
                       return held.has_value();
                     }};
  limit_processor_time(search_patience);
  const auto found = searcher_.search(request.query, request.asked, needs, &sink);
  limit_processor_time(0);
  if (!found) return failure_of(found.error(), request.query, request.name);
  if (held && counts_values(request.asked) && !needs.hits) {
    output.clear();
    held = output.add(renderer->counts(*found));
  } else if (held) {
    held = output.add(renderer->end(*found));
  }
  if (!held) return fail(held.error(), "", request.name);
  const bool none = found->total == 0;
  if (found->seen && !command_.count) {
    if (const auto prepared = request.prepare(*found->seen); !prepared)
      return fail(prepared.error(), "", request.name);
    // Cron sends mail for whatever is printed, and it should only do so for news. An empty document is output as well.
    if (none && (command_.files || !command_.format->traits.document)) return no_hits;
  }
  if (!print(*found, output, request)) return failed;
  return none ? no_hits : hits;
}

// Text for people that answers several queries is printed when all have been answered.
bool Answering::print(const Answer& found, Spool& output, const Request& request) {
  const std::string notes = notes_on(found, request);
  const bool people = command_.format->traits.for_people && !command_.lists();
  if (!people) {
    fmt::print(stderr, "{}", notes);
    const bool first = !std::exchange(begun_, true);
    const std::string& before = first ? frame_.before : frame_.between;
    return (!request.several || print_out(before)) && print_out(output);
  }
  const auto text = output.text();
  if (!text) {
    report(text.error());
    return false;
  }
  if (!request.several) return print_paged(notes, *text, command_.pager);
  fmt::print(stderr, "{}", notes);
  text_ += (std::exchange(begun_, true) ? frame_.between : frame_.before) + *text;
  return true;
}

std::string Answering::notes_on(const Answer& answer, const Request& request) const {
  std::string out;
  const std::string which = request.several ? "osint-search: " + request.name + ": " : "";
  const FormatTraits& traits = command_.format->traits;
  if (answer.relaxed) out += note(which + relaxed_note(answer), command_.color);
  if (answer.decided_by_other_forms) out += note(which + other_forms_note(answer), command_.color);
  if (!answer.did_you_mean.empty() && !traits.tells_suggestion)
    out += note("did you mean: " + answer.did_you_mean, command_.color);
  if (!request.several && !command_.lists() && traits.for_people)
    out += note(summary(answer), command_.color);
  return out;
}

int Answering::answer_saved(const SavedPlan& saved) {
  const bool several = command_.saved.runs_all();
  const auto take_turn = [&](const SavedTurn& turn) {
    return answer({turn.query, turn.asked, turn.name, several, turn.prepare});
  };
  const auto delivered = [&] {
    if (several && command_.format->traits.document && !command_.lists()) {
      const AnswerFrame frame = renderer({"", command_.asked, "", true})->frame();
      if (!print_out((begun_ ? "" : frame.before) + frame.after)) return false;
    }
    return (text_.empty() || print_paged("", text_, command_.pager)) && flushed();
  };
  const int status = run_saved(command_, saved, take_turn, delivered);
  // Somebody who waits at a terminal wants to be told; cron's mail is for news.
  if (status == no_hits && command_.saved.only_new && !command_.count && screen_of(STDERR_FILENO).terminal)
    fmt::print(stderr, "nothing new\n");
  return status;
}

int Answering::answer_file() {
  auto queries = QueriesFile::open(command_.queries_file);
  if (!queries) return fail(queries.error());
  if (!print_out(renderer({"", command_.asked, "", true})->frame().before)) return failed;
  begun_ = true;
  int status = no_hits;
  while (auto line = queries->next()) {
    if (!*line) {
      report(line->error());
      if (line->error().kind != ErrorKind::not_found) return failed;
      status = failed;
      continue;
    }
    const NamedQuery& query = **line;
    status = combined(status, answer({query.query, command_.asked, query.name, true}));
    // Who writes one query after the other waits for each answer.
    if (command_.queries_file == "-" && !flushed()) return failed;
  }
  return status;
}

}  // namespace osint
