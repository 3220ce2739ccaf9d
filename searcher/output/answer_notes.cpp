// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/answer_notes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "searcher/answer/answer.h"

namespace osint {

std::string summary(const Answer& answer) {
  if (answer.total == 0) return "no commentary matches";
  const std::string count =
      fmt::format("{}{} {}{}", answer.total_is_exact ? "" : "about ", answer.total, answer.seen ? "new " : "",
                  answer.total == 1 ? "commentary" : "commentaries");
  if (!answer.facets.empty() || answer.timeline) return count;
  const std::size_t shown = answer.shown;
  return shown == answer.total ? count : fmt::format("{} of {}", shown, count);
}

std::string relaxed_note(const Answer& answer) {
  if (!answer.relaxed) return {};
  if (!answer.loosened.empty()) {
    return printable(fmt::format("no commentary has {} as it stands; these have parts of it",
                                 fmt::join(answer.loosened, ", ")));
  }
  return fmt::format("no commentary has all {} words; these have {} of them", answer.words,
                     answer.words_found);
}

std::string other_forms_note(const Answer& answer) {
  if (!answer.decided_by_other_forms) return {};
  constexpr std::size_t most = 6;  // of one name
  std::string out;
  for (const Expansion& expansion : answer.other_forms) {
    const std::size_t shown = std::min(expansion.to.size(), most);
    const auto end = expansion.to.begin() + static_cast<std::ptrdiff_t>(shown);
    out +=
        fmt::format("{}{} as {}{}", out.empty() ? "also found: " : "; ", expansion.from,
                    fmt::join(expansion.to.begin(), end, ", "), shown < expansion.to.size() ? ", ..." : "");
  }
  if (!answer.other_forms_complete) out += "; there are more ways to write it than were looked for";
  return printable(out + " (--exact searches as typed)");
}

}  // namespace osint
