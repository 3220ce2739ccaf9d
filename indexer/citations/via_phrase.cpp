// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/via_phrase.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/blocks/text_range.h"

namespace osint {

namespace {

// In small letters. A blank and a name follow.
constexpr std::array<std::string_view, 27> leads = {"via",
                                                    "vía",
                                                    "quoted by",
                                                    "quoted in",
                                                    "as quoted by",
                                                    "as quoted in",
                                                    "cited by",
                                                    "cited in",
                                                    "as cited by",
                                                    "as cited in",
                                                    "as reported by",
                                                    "reprinted in",
                                                    "reprinted by",
                                                    "reprinted from",
                                                    "republished in",
                                                    "republished by",
                                                    "republished from",
                                                    "carried by",
                                                    "relayed by",
                                                    "quoting",
                                                    "citing",
                                                    "со ссылкой на",
                                                    "по сообщению",
                                                    "по данным",
                                                    "цит. по",
                                                    "з посиланням на",
                                                    "за повідомленням"};
// The name follows at once.
constexpr std::array<std::string_view, 9> han_leads = {"转引自", "轉引自", "转载自", "轉載自", "转自",
                                                       "轉自",   "引自",   "援引",   "引述"};

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \n:：*_\"“「《"), text.size()));
  return text;
}

bool begins_name(std::string_view text) {
  if (text.starts_with("the ")) text = text.substr(4);
  return text.size() > 1 &&
         (is_ascii_upper(text[0]) || static_cast<unsigned char>(text[0]) >= 0x80 || text[0] == '@');
}

// 据新华社报道, 據中央社報導: the name stands between.
bool is_according_to(std::string_view text) {
  const bool begins = text.starts_with("据") || text.starts_with("據");
  const bool ends = text.ends_with("报道") || text.ends_with("報道") || text.ends_with("報導");
  const std::size_t framing = std::string_view("据报道").size();
  return begins && ends && text.size() > framing + 3;
}

// Whether a phrase can begin between two characters: not in 数据报道, 根据示例社报道 and 回转自动化网.
bool follows_han_name(std::string_view before, std::string_view rest) {
  constexpr std::array<std::string_view, 9> words_with_ju = {"数", "數", "根", "依", "证",
                                                             "證", "凭", "占", "论"};
  constexpr std::array<std::string_view, 3> doubtful = {"转自", "轉自", "引自"};
  const auto begins = [&](std::string_view lead) { return rest.starts_with(lead); };
  const auto ends = [&](std::string_view word) { return before.ends_with(word); };
  return static_cast<unsigned char>(rest[0]) >= 0x80 && std::ranges::none_of(doubtful, begins) &&
         std::ranges::none_of(words_with_ju, ends);
}

}  // namespace

bool begins_via(std::string_view text) {
  if (is_according_to(text)) return true;
  for (const std::string_view lead : han_leads) {
    if (text.starts_with(lead) && says_something(text.substr(lead.size()))) return true;
  }
  // Initials may be capitals where a sentence begins: "Republished by".
  std::string low = ascii_lower(text.substr(0, 1));
  low += text.substr(std::min<std::size_t>(1, text.size()));
  return std::ranges::any_of(leads, [&](std::string_view lead) {
    return low.starts_with(lead) && low.size() > lead.size() &&
           (low[lead.size()] == ' ' || low[lead.size()] == '\n' || low[lead.size()] == ':') &&
           begins_name(without_blanks(text.substr(lead.size())));
  });
}

std::size_t via_begin(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    const bool after_blank = text[i - 1] == ' ' || text[i - 1] == '\n';
    const std::string_view rest = text.substr(i);
    const bool begins = after_blank ? !is_ascii_upper(text[i]) : follows_han_name(text.substr(0, i), rest);
    if (begins && begins_via(rest)) return i;
  }
  return text.size();
}

}  // namespace osint
