// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/notes/note_start.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace osint {

NoteStart note_start_of(const Block& block, bool begins, std::string_view text) {
  const std::string& number = block.number;
  if (number.empty() || !begins) return note_start(text);
  return {number.substr(number.starts_with('^') ? 1 : 0), 0};
}

std::size_t behind_signal(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> signals{
      "see also", "see for example", "see e.g.", "see", "compare", "cf.", "e.g.", "as quoted in"};
  std::string lower = ascii_lower(text.substr(at, 40));
  std::erase(lower, ',');  // "See, for example, ..."
  for (const std::string_view signal : signals) {
    if (!lower.starts_with(signal)) continue;
    std::size_t end = at;
    for (std::size_t left = signal.size(); left > 0; ++end) left -= text[end] == ',' ? 0 : 1;
    const std::size_t next = text.find_first_not_of(" ,:\n", end);
    if (next == end || next == std::string_view::npos) continue;  // "Seeds of War"
    return next;
  }
  return at;
}

std::size_t note_body(const Block& block, std::string_view text) {
  const NoteStart start = note_start(text);
  if (start.label.empty() && !block.footnote) return 0;
  return behind_signal(text, start.end);
}

bool is_ibid(std::string_view text) {
  constexpr std::size_t longest = 60;  // "Ibid., p. 4, and p. 12."
  const std::size_t begin = listed_note_start(text).end;
  if (text.size() - begin > longest) return false;
  const std::string lower = ascii_lower(text.substr(begin));
  return lower.starts_with("ibid") || lower.starts_with("id. ") || lower == "id.";
}

}  // namespace osint
