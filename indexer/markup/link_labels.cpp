// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/link_labels.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_set.h"

namespace osint {
namespace {

// Whether a line begins after `between`, what stands after the label before.
bool begins_line(std::string_view between, bool at_beginning) {
  const std::size_t last = between.find_last_not_of(" >");
  if (last == std::string_view::npos) return at_beginning;
  return between[last] == '\n';
}

}  // namespace

std::string_view bracketed(std::string_view text, std::size_t open) {
  static constexpr ByteSet brackets("[]");
  const std::string_view label = text.substr(open, 1000);
  const std::size_t close = brackets.find(label, 1);
  return close >= label.size() || label[close] == '[' ? std::string_view() : text.substr(open + 1, close - 1);
}

bool is_number(std::string_view label) {
  constexpr std::size_t most_digits = 4;
  return !label.empty() && label.size() <= most_digits && std::ranges::all_of(label, is_ascii_digit);
}

LinkLabels::LinkLabels(std::string_view text) {
  bool line_begins = true;
  std::size_t before = 0;
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::string_view label = bracketed(text, at);
    if (label.empty()) continue;
    line_begins = begins_line(text.substr(before, at - before), line_begins && before == 0);
    before = at;
    Uses& uses = uses_[label];
    const bool definition = text.substr(at + label.size() + 2).starts_with(':') && line_begins;
    const bool link = at > 0 && text[at - 1] == ']';
    ++(definition ? uses.definitions : link ? uses.links : uses.other);
    line_begins = false;
  }
}

bool LinkLabels::is_text(std::string_view label, bool definition) const {
  const auto found = uses_.find(label);
  if (found == uses_.end()) return false;
  const Uses& uses = found->second;
  if (label.front() == '^') return definition;
  if (is_number(label)) return uses.links == 0 && uses.definitions > 0;
  return definition && uses.links == 0 && uses.other == 0;
}

NoteLabel note_label(std::string_view line) {
  constexpr std::size_t longest = 24;
  constexpr std::string_view word = "Footnote ";  // as nougat writes
  if (line.starts_with(word)) {
    const std::size_t colon = line.substr(0, longest).find(':');
    const std::string_view label = line.substr(0, std::min(colon, line.size())).substr(word.size());
    if (colon != std::string_view::npos && is_number(label)) return {std::string(label), colon + 1};
  }
  if (!line.starts_with('[')) return {};
  const std::size_t close = line.substr(0, longest).find("]:");
  if (close == std::string_view::npos) return {};
  const std::string_view label = line.substr(1, close - 1);
  const std::string_view name = label.substr(label.starts_with('^') ? 1 : 0);
  const bool plain = !name.empty() && std::ranges::all_of(name, [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
  });
  if (!plain || (name.size() == label.size() && !is_number(label))) return {};
  return {std::string(label), close + 2};
}

}  // namespace osint
