// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/furniture_forms.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

constexpr int widest = 90;  // columns of furniture, its blanks collapsed

template <std::size_t n>
bool is_any(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view text, std::size_t most_digits) {
  return !text.empty() && text.size() <= most_digits && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::size_t most = 24;
  std::vector<std::string_view> out;
  while (!text.empty() && out.size() < most) {
    const std::string_view word = first_word(text);
    if (!word.empty()) out.push_back(word);
    text = without_outer_blanks(text.substr(word.size()));
  }
  return out;
}

std::string_view without_ends(std::string_view word, std::string_view signs) {
  const std::size_t begin = std::min(word.find_first_not_of(signs), word.size());
  const std::size_t end = word.find_last_not_of(signs);
  return end == std::string_view::npos ? std::string_view() : word.substr(begin, end + 1 - begin);
}

// A Roman numeral in small letters up to 60: iv, xii.
std::optional<int> roman_number(std::string_view text) {
  static constexpr std::array<std::string_view, 10> ones = {"",  "i",  "ii",  "iii",  "iv",
                                                            "v", "vi", "vii", "viii", "ix"};
  static constexpr std::array<std::string_view, 6> tens = {"", "x", "xx", "xxx", "xl", "l"};
  for (std::size_t ten = 0; ten < tens.size(); ++ten) {
    for (std::size_t one = 0; one < ones.size(); ++one) {
      if (ten + one > 0 && text.size() == tens[ten].size() + ones[one].size() &&
          text.starts_with(tens[ten]) && text.ends_with(ones[one])) {
        return static_cast<int>(ten * 10 + one);
      }
    }
  }
  return std::nullopt;
}

bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 30> months = {
      "january",   "february", "march",    "april",    "may",    "june", "july", "august",
      "september", "october",  "november", "december", "jan",    "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sep",      "sept",   "oct",  "nov",  "dec",
      "spring",    "summer",   "autumn",   "fall",     "winter", "sept."};
  // "Sep/Oct", "September-October"
  const std::size_t cut = word.find_first_of("/-");
  if (cut != std::string_view::npos) return is_month(word.substr(0, cut)) && is_month(word.substr(cut + 1));
  return is_any(months, without_ends(word, ".,"));
}

bool is_year(std::string_view word) {
  word = without_ends(word, ".,");
  return word.size() == 4 && is_number(word, 4) && (word.starts_with("19") || word.starts_with("20"));
}

// "page 12", "12", "page 12 of 40", "p. 12", "12 of 40", "12/40"
bool is_page(const std::vector<std::string_view>& words) {
  static constexpr std::array<std::string_view, 5> names = {"page", "p.", "p", "pg.", "pg"};
  if (words.empty() || words.size() > 4) return false;
  const std::size_t first = is_any(names, words[0]) ? 1 : 0;
  if (words.size() == first + 1) {
    const std::string_view word = words[first];
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos)
      return is_number(word, 4) || (first > 0 && roman_number(word).has_value());
    return first > 0 && is_number(word.substr(0, slash), 4) && is_number(word.substr(slash + 1), 4);
  }
  return words.size() == first + 3 && is_number(words[first], 4) &&
         (words[first + 1] == "of" || words[first + 1] == "/") && is_number(words[first + 2], 4);
}

// One part of a running head: "OE Watch", "October 2018", "12".
struct Parts {
  int pages = 0;
  int dates = 0;    // a month and a year
  int numbers = 0;  // "Volume 8", "Issue 10"
  int names = 0;
  int publications = 0;  // names with a word such as "Watch"
  int issues = 0;        // a publication with its number
  int others = 0;
};

bool is_publication_word(std::string_view word) {
  static constexpr std::array<std::string_view, 16> words = {
      "watch",   "monitor",   "review",     "journal", "digest", "bulletin", "report",   "weekly",
      "monthly", "quarterly", "newsletter", "gazette", "brief",  "briefing", "observer", "outlook"};
  return is_any(words, word);
}

bool names_issue_number(const std::vector<std::string_view>& words) {
  static constexpr std::array<std::string_view, 9> names = {"volume", "vol.",   "vol",  "issue", "no.",
                                                            "no",     "number", "iss.", "nr."};
  if (words.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    if (!is_any(names, words[i])) return false;
    const std::string_view number = without_ends(words[i + 1], ",.;");
    if (!is_number(number, 4) && !roman_number(number)) return false;
  }
  return !words.empty();
}

// "OE Watch, Vol. 12, Issue 7, July 2022": a publication, and after commas its number and date.
bool is_issue_with_commas(std::string_view part) {
  const std::string lower = ascii_lower(part);
  std::string_view rest = lower;
  bool publication = false;
  bool number = false;
  for (bool first = true; !rest.empty(); first = false) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::vector<std::string_view> words = words_of(without_outer_blanks(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const bool date = (words.size() == 1 && is_year(words[0])) ||
                      (words.size() == 2 && is_month(words[0]) && is_year(words[1]));
    if (first) {
      publication = words.size() <= 4 && std::any_of(words.begin(), words.end(), is_publication_word);
    } else if (names_issue_number(words)) {
      number = true;
    } else if (!date) {
      return false;
    }
  }
  return publication && number;
}

void add_part(std::string_view part, Parts& parts) {
  const std::string lower = ascii_lower(part);
  std::vector<std::string_view> words = words_of(lower);
  if (words.empty()) return;
  if (is_page(words)) {
    ++parts.pages;
    return;
  }
  if (words.size() == 3 && is_month(words[0]) && is_year(words[1]) &&
      is_number(words[2], 3)) {  // October 2018 12
    ++parts.pages;
    words.pop_back();
  }
  if (words.size() == 2 && is_month(words[0]) && is_year(words[1])) {
    ++parts.dates;
  } else if (names_issue_number(words)) {
    ++parts.numbers;
  } else if (is_issue_with_commas(part)) {
    ++parts.issues;
  } else if (words.size() <= 6 && !ends_sentence(part) && !part.ends_with(':') && words[0] != "by" &&
             !words[0].starts_with("source") && part.find_first_of("\"()[]") == std::string_view::npos &&
             !is_address_word(words[0])) {
    ++parts.names;
    if (std::any_of(words.begin(), words.end(), is_publication_word)) ++parts.publications;
  } else {
    ++parts.others;
  }
}

// Returns the length of the separator at `at`: a bar, a bullet, a wide blank; 0 if there is none.
std::size_t parting_at(std::string_view line, std::size_t at) {
  if (line[at] == '|' || line[at] == '\t') return 1;
  for (const std::string_view sign :
       {std::string_view("•"), std::string_view("·"), std::string_view("‖"), std::string_view("│")}) {
    if (line.substr(at).starts_with(sign)) return sign.size();
  }
  const std::size_t end = std::min(line.find_first_not_of(' ', at), line.size());
  return end - at >= 3 ? end - at : 0;
}

Parts parts_of(std::string_view line, int* separators) {
  Parts out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = parting_at(line, at);
    if (length == 0) {
      ++at;
      continue;
    }
    if (line[at] != ' ' && line[at] != '\t') ++*separators;
    add_part(without_outer_blanks(line.substr(begin, at - begin)), out);
    at += length;
    begin = at;
  }
  add_part(without_outer_blanks(line.substr(begin)), out);
  return out;
}

// Returns "OE Watch, Vol. 9, May 2019 — 12" without its page number; the line itself if it ends in none.
std::string_view without_page_behind_dash(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  if (blank == std::string_view::npos || !is_number(line.substr(blank + 1), 4)) return line;
  const std::string_view rest = without_outer_blanks(line.substr(0, blank));
  for (const std::string_view dash : {" —", " –", " -"}) {
    if (rest.ends_with(dash)) return without_outer_blanks(rest.substr(0, rest.size() - dash.size()));
  }
  return line;
}

FurnitureForm head_form(std::string_view line) {
  if (line.starts_with('|') || line.ends_with('|')) return FurnitureForm::none;  // a row of a table
  int bars = 0;
  const std::string_view rest = without_page_behind_dash(line);
  Parts parts = parts_of(rest, &bars);
  if (rest.size() < line.size()) ++parts.pages;
  const int all = parts.pages + parts.dates + parts.numbers + parts.names;
  if (parts.issues == 1 && all + parts.others == 0) return FurnitureForm::issue_line;
  if (parts.issues == 1 && all == parts.pages && parts.others == 0) return FurnitureForm::issue_head;
  if (parts.others > 0 || all < 2 || parts.pages > 1 || parts.names > 2) return FurnitureForm::none;
  const int issue = parts.dates + parts.numbers;
  if (issue == 0) return parts.pages == 1 && parts.names > 0 ? FurnitureForm::head : FurnitureForm::none;
  const bool known = parts.publications > 0 || parts.numbers > 0;
  if (known || (bars > 0 && parts.pages > 0)) return FurnitureForm::issue_head;
  return bars > 0 ? FurnitureForm::name_and_date : FurnitureForm::head;
}

bool is_continuation(std::string_view lower) {
  lower = without_ends(lower, "()[]. …*_");
  static constexpr std::array<std::string_view, 9> whole = {"continued",
                                                            "cont",
                                                            "cont'd",
                                                            "cont’d",
                                                            "to be continued",
                                                            "continued on next page",
                                                            "continued on the next page",
                                                            "continued from previous page",
                                                            "continued from the previous page"};
  if (is_any(whole, lower)) return true;
  for (const std::string_view begin : {"continued on page ", "continued from page ", "cont. on page ",
                                       "continued on p. ", "continued from p. ", "see page "}) {
    if (lower.starts_with(begin) && is_number(lower.substr(begin.size()), 4))
      return !begin.starts_with("see");
  }
  return false;
}

bool is_share_notice(std::string_view lower) {
  static constexpr std::array<std::string_view, 12> whole = {
      "share this",      "share",          "print this page", "print this article", "email this article",
      "email this page", "back to top",    "click to share",  "share on facebook",  "share on twitter",
      "tweet this",      "share via email"};
  lower = without_ends(lower, " :.…!");
  if (is_any(whole, lower)) return lower != "share";
  constexpr std::string_view begin = "share this ";
  if (!lower.starts_with(begin)) return lower.starts_with("share this:");
  static constexpr std::array<std::string_view, 6> things = {"article", "page",  "post",
                                                             "story",   "issue", "on"};
  return is_any(things, without_ends(first_word(lower.substr(begin.size())), ":"));
}

bool is_marking(std::string_view line) {
  static constexpr std::array<std::string_view, 4> whole = {
      "UNCLASSIFIED", "UNCLASSIFIED//FOUO", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "FOR OFFICIAL USE ONLY"};
  return is_any(whole, line) || line.starts_with("Approved for public release");
}

bool is_copyright(std::string_view lower) {
  const bool begins = lower.starts_with("©") || lower.starts_with("(c) ") || lower.starts_with("copyright ");
  return begins && has_digit(lower) &&
         (lower.starts_with("©") || lower.find("rights reserved") != std::string_view::npos);
}

bool is_domain(std::string_view lower) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (lower.starts_with(scheme)) lower.remove_prefix(scheme.size());
  }
  if (lower.ends_with('/')) lower.remove_suffix(1);
  const std::size_t dot = lower.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 2 < lower.size() &&
         std::all_of(lower.begin(), lower.end(),
                     [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '.' || c == '-'; }) &&
         std::all_of(lower.begin() + static_cast<std::ptrdiff_t>(dot) + 1, lower.end(), is_ascii_lower);
}

}  // namespace

std::string_view continued_title(std::string_view line) {
  const std::string lower = ascii_lower(line);
  for (const std::string_view end :
       {"(continued)", "(cont.)", "(cont'd)", "(cont’d)", ", continued", "[continued]"}) {
    if (lower.ends_with(end)) return without_outer_blanks(line.substr(0, line.size() - end.size()));
  }
  constexpr std::string_view begin = "continued:";
  if (lower.starts_with(begin)) return without_outer_blanks(line.substr(begin.size()));
  return {};
}

std::optional<int> bare_number(std::string_view line) {
  if (is_number(line, 4)) return std::stoi(std::string(line));
  return roman_number(line);
}

FurnitureForm furniture_form(std::string_view line) {
  constexpr std::size_t most_bytes = 400;  // blanks included
  if (line.empty() || line.size() > most_bytes) return FurnitureForm::none;
  if (bare_number(line)) return FurnitureForm::bare_number;
  const std::string lower = ascii_lower(collapsed_whitespace(line));
  if (columns(lower) > widest) return FurnitureForm::none;
  // Removes the bytes of dashes one by one: what is left is ASCII or not a number.
  const std::vector<std::string_view> words = words_of(without_ends(lower, "-–—|~ "));
  if (is_page(words))
    return words.size() == 1 && is_year(words[0]) ? FurnitureForm::none : FurnitureForm::page_number;
  if (is_continuation(lower)) return FurnitureForm::continuation;
  if (is_share_notice(lower)) return FurnitureForm::share;
  if (is_marking(line)) return FurnitureForm::marking;
  if (is_copyright(lower)) return FurnitureForm::copyright;
  if (is_domain(lower)) return FurnitureForm::domain;
  return head_form(line);
}

std::string repetition_key(std::string_view line) {
  std::string out;
  for (const char c : ascii_lower(collapsed_whitespace(line))) {
    if (!is_ascii_digit(c)) {
      out += c;
    } else if (!out.ends_with('#')) {
      out += '#';
    }
  }
  return out;
}

bool is_never_furniture(std::string_view line) {
  if (begins_in_lower_case(line) || !says_something(line) || line.ends_with(':') || ends_sentence(line) ||
      columns(line) > 200)
    return true;
  const std::string lower = ascii_lower(line);
  for (const std::string_view begin : {"source", "by ", "analyst", "date", "title", "figure", "fig.", "table",
                                       "photo", "map ", "image", "#", "“", "\"", "•", "- "}) {
    if (lower.starts_with(begin)) return true;
  }
  for (const std::string_view part : {"commentary", "://", "@"}) {
    if (lower.find(part) != std::string::npos) return true;
  }
  return false;
}

}  // namespace osint
