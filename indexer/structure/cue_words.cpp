// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/cue_words.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, 16> caption_leads{
    "photo",   "photograph", "image",   "map of",  "map:",     "figure ", "fig. ",   "caption",
    "picture", "pictured",   "graphic", "credit:", "credits:", "photos",  "images:", "illustration"};

constexpr std::array<std::string_view, 52> regions{"eurasia",
                                                   "europe",
                                                   "russia",
                                                   "china",
                                                   "asia",
                                                   "indo-pacific",
                                                   "indo pacific",
                                                   "asia-pacific",
                                                   "asia pacific",
                                                   "pacific",
                                                   "africa",
                                                   "middle east",
                                                   "north africa",
                                                   "latin america",
                                                   "americas",
                                                   "the americas",
                                                   "central asia",
                                                   "south asia",
                                                   "southeast asia",
                                                   "east asia",
                                                   "northeast asia",
                                                   "arctic",
                                                   "the arctic",
                                                   "caucasus",
                                                   "the caucasus",
                                                   "global",
                                                   "iran",
                                                   "turkey",
                                                   "levant",
                                                   "the levant",
                                                   "ukraine",
                                                   "north korea",
                                                   "korea",
                                                   "japan",
                                                   "india",
                                                   "balkans",
                                                   "the balkans",
                                                   "caribbean",
                                                   "worldwide",
                                                   "transnational",
                                                   "sub-saharan africa",
                                                   "east africa",
                                                   "west africa",
                                                   "horn of africa",
                                                   "sahel",
                                                   "middle east and north africa",
                                                   "middle east, north africa",
                                                   "latin america and the caribbean",
                                                   "latin america & caribbean",
                                                   "western hemisphere",
                                                   "south america",
                                                   "central america"};

constexpr std::array<std::string_view, 10> sections{
    "special essay",  "special essays", "special section", "special topic", "special topics",
    "special report", "feature",        "features",        "perspectives",  "global issues"};

constexpr std::array<std::string_view, 16> masthead_words{"is a product of",
                                                          "editor-in-chief",
                                                          "editor in chief",
                                                          "managing editor",
                                                          "editor:",
                                                          "editors:",
                                                          "director:",
                                                          "issn",
                                                          "design editor",
                                                          "foreign news &",
                                                          "foreign news and",
                                                          "approved for public release",
                                                          "distribution unlimited",
                                                          "layout:",
                                                          "webmaster",
                                                          "analysts:"};

constexpr std::array<std::string_view, 44> boilerplate_words{"all rights reserved",
                                                             "copyright ",
                                                             "©",
                                                             "subscribe to",
                                                             "related posts",
                                                             "related articles",
                                                             "share this",
                                                             "skip to content",
                                                             "skip to main",
                                                             "leave a comment",
                                                             "leave a reply",
                                                             "privacy policy",
                                                             "terms of use",
                                                             "terms of service",
                                                             "contact us",
                                                             "click here",
                                                             "sign up",
                                                             "newsletter",
                                                             "posted in",
                                                             "filed under",
                                                             "tags:",
                                                             "previous post",
                                                             "next post",
                                                             "read more",
                                                             "disclaimer",
                                                             "the views expressed",
                                                             "opinions expressed",
                                                             "for more information",
                                                             "back to top",
                                                             "cookie",
                                                             "download pdf",
                                                             "print this",
                                                             "follow us",
                                                             "powered by",
                                                             "visit our website",
                                                             "does not necessarily reflect",
                                                             "do not necessarily reflect",
                                                             "official policy",
                                                             "share on",
                                                             "categories:",
                                                             "related content",
                                                             "more from",
                                                             "to subscribe",
                                                             "on the web at"};

constexpr std::array<std::string_view, 22> boilerplate_lines{
    "about",           "about us", "about oe watch", "contact",       "subscribe", "masthead", "staff",
    "editorial staff", "share",    "comments",       "search",        "menu",      "home",     "tags",
    "archive",         "archives", "navigation",     "advertisement", "links",     "related",  "categories",
    "back issues"};

bool starts_with_any(std::string_view text, const auto& table) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}
bool contains_any(std::string_view text, const auto& table) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}
bool is_any(std::string_view text, const auto& table) {
  return std::find(table.begin(), table.end(), text) != table.end();
}

constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_boilerplate = 800;
constexpr std::size_t longest_button = 120;  // prose may have a button's words in it

// No analyst and no article says this about itself, in text of any length.
constexpr std::array<std::string_view, 9> disclaimer_words{
    "all rights reserved",   "the views expressed",     "views expressed in this",
    "opinions expressed in", "necessarily reflect the", "about the author",
    "about the analyst",     "you receive this",        "you are receiving this"};

std::string_view without_marks(std::string_view text) {
  while (!text.empty() && std::string_view(" .:|-").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

}  // namespace

bool has_caption_words(std::string_view lower) {
  return lower.size() < longest_boilerplate && starts_with_any(lower, caption_leads);
}

bool is_region_name(std::string_view lower) { return is_any(without_marks(lower), regions); }

bool is_section_name(std::string_view lower) {
  return is_region_name(lower) || is_any(without_marks(lower), sections);
}

namespace {

// "From: desk@office.example.org", "Sent: ..."
bool is_mail_header(std::string_view lower) {
  constexpr std::array<std::string_view, 6> leads{
      "from: ", "to: ", "cc: ", "sent: ", "reply-to: ", "message-id: "};
  return starts_with_any(lower, leads) &&
         (lower.find('@') != std::string_view::npos || lower.starts_with("sent: "));
}

// "Twitter Facebook Print"
bool are_share_buttons(std::string_view lower) {
  constexpr std::array<std::string_view, 12> buttons{"twitter", "facebook",  "linkedin", "email",
                                                     "e-mail",  "print",     "whatsapp", "telegram",
                                                     "reddit",  "pinterest", "share",    "x"};
  std::size_t words = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" |,·\n", at), lower.size());
    const std::string_view word = lower.substr(at, end - at);
    if (!word.empty() && !is_any(word, buttons)) return false;
    words += word.empty() ? 0 : 1;
    at = end + 1;
  }
  return words >= 2;
}

}  // namespace

bool is_masthead(std::string_view lower) {
  if (lower.size() > longest_line) return false;
  const bool volume = (lower.starts_with("vol") || lower.starts_with("issue")) &&
                      std::any_of(lower.begin(), lower.end(), is_ascii_digit);
  const bool note = lower.starts_with("editor's note") || lower.starts_with("editor’s note") ||
                    lower.starts_with("bbc mon ") || lower.starts_with("[description of source") ||
                    lower.starts_with("[fbis");
  return is_mail_header(lower) || note || (volume && lower.size() < longest_button) || lower == "oe watch" ||
         contains_any(lower, masthead_words);
}

bool is_boilerplate(std::string_view lower) {
  if (lower.size() > longest_boilerplate) return false;
  if (are_share_buttons(lower) ||
      is_any(lower.substr(0, lower.find_last_not_of(" :.") + 1), boilerplate_lines))
    return true;
  return (lower.size() < longest_button && contains_any(lower, boilerplate_words)) ||
         contains_any(lower, disclaimer_words);
}

std::string contents_title(std::string_view line) {
  if (line.size() > longest_line) return {};
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  line.remove_prefix(first);
  const auto digits = [&](std::size_t at) {
    std::size_t end = at;
    while (end < line.size() && is_ascii_digit(line[end])) ++end;
    return end - at;
  };
  if (const std::size_t count = digits(0); count > 0 && count <= 3) {
    const std::size_t text = line.find_first_not_of(" .\t", count);
    const bool capital = text != std::string_view::npos && text > count &&
                         (is_ascii_upper(line[text]) || static_cast<unsigned char>(line[text]) >= 0x80);
    return capital && digits(text) == 0 ? collapsed_whitespace(line.substr(text)) : std::string();
  }
  std::size_t end = line.find_last_not_of(' ') + 1;
  std::size_t number = end;
  while (number > 0 && is_ascii_digit(line[number - 1])) --number;
  if (number == end || end - number > 3 || number < 4) return {};
  const std::size_t title = line.find_last_not_of(" .·…\t", number - 1);
  const bool leaders =
      line.substr(title + 1, number - title - 1).find("..") != std::string_view::npos || number - title > 3;
  return leaders ? collapsed_whitespace(line.substr(0, title + 1)) : std::string();
}

std::string title_key(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c < 0x80) {
      const auto ascii = static_cast<char>(c);
      if (is_ascii_letter(ascii) || is_ascii_digit(ascii)) out += ascii_lower(ascii);
    } else if (u_isalnum(static_cast<UChar32>(c))) {
      append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace osint
