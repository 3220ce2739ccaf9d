// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/person_names.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t longest_name = 80;  // bytes
constexpr std::size_t longest_list = 400;

// Words, in lower case, in the names of services, offices and publications only.
constexpr std::array organisation_words{
    "account",       "accounts",    "admin",        "administrator", "agency",
    "alert",         "alerts",      "analysis",     "archive",       "army",
    "association",   "author",      "blog",         "bot",           "bulletin",
    "bureau",        "center",      "centre",       "command",       "committee",
    "company",       "contact",     "contributor",  "corp",          "correspondent",
    "council",       "customer",    "daemon",       "daily",         "defence",
    "defense",       "department",  "desk",         "digest",        "editor",
    "editorial",     "editors",     "embassy",      "feed",          "force",
    "forces",        "forum",       "foundation",   "gazette",       "global",
    "gmbh",          "group",       "guest",        "help",          "herald",
    "inc",           "info",        "institute",    "international", "journal",
    "library",       "list",        "ltd",          "llc",           "magazine",
    "mail",          "mailer",      "marketing",    "media",         "ministry",
    "monitor",       "monthly",     "national",     "network",       "news",
    "newsletter",    "newspaper",   "newsroom",     "noreply",       "notification",
    "notifications", "observatory", "observer",     "office",        "online",
    "police",        "post",        "press",        "program",       "programme",
    "project",       "publisher",   "radio",        "reply",         "report",
    "reporter",      "reports",     "research",     "review",        "rss",
    "sales",         "security",    "service",      "services",      "society",
    "staff",         "studies",     "subscription", "subscriptions", "support",
    "system",        "team",        "telegraph",    "times",         "today",
    "tribune",       "tv",          "university",   "update",        "updates",
    "via",           "watch",       "web",          "webmaster",     "website",
    "weekly",        "world",       "writer",       "writers"};

constexpr std::array particles{"al",  "ap",  "ben", "bin", "da",  "dal", "de",  "del", "della",
                               "den", "der", "di",  "dos", "du",  "el",  "ibn", "la",  "le",
                               "ten", "ter", "tho", "van", "vom", "von", "zu",  "zur"};

bool is_among(std::string_view word, const auto& list) { return std::ranges::find(list, word) != list.end(); }

// Returns true for a capital letter and further letters, with "-", "'" and full stops between or after them.
bool is_name_word(std::string_view word, std::size_t& letters) {
  letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const auto code = static_cast<UChar32>(c);
    if (letters == 0 && !(u_isupper(code) || u_istitle(code))) return false;
    if (u_isalpha(code)) {
      ++letters;
    } else if (c != '-' && c != '\'' && c != '.' && c != 0x2019 && u_charType(code) != U_NON_SPACING_MARK) {
      return false;
    }
  }
  return letters > 0;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string without_end(const std::string& text, std::string_view sign) {
  return text.ends_with(sign) ? text.substr(0, text.size() - sign.size()) : text;
}

}  // namespace

bool is_person_name(std::string_view name) {
  if (name.size() > longest_name) return false;
  const std::vector<std::string_view> words = words_of(name);
  std::size_t names = 0;
  bool whole = false;  // a word is more than an initial
  for (const std::string_view word : words) {
    if (is_among(without_end(ascii_lower(word), "."), organisation_words)) return false;
    if (is_among(word, particles)) continue;
    std::size_t letters = 0;
    if (!is_name_word(word, letters)) return false;
    whole = whole || letters > 1;
    ++names;
  }
  return names >= 2 && words.size() <= 5 && whole && !is_among(words.back(), particles);
}

std::vector<std::string> person_names(std::string_view text) {
  if (text.size() > longest_list) return {};
  std::string list = collapsed_whitespace(text);
  // "Example, Ann", as address books write it.
  const std::size_t comma = list.find(", ");
  if (comma != std::string::npos && list.find(' ') == comma + 1 &&
      list.find(' ', comma + 2) == std::string::npos) {
    std::string turned = list.substr(comma + 2) + ' ' + list.substr(0, comma);
    return is_person_name(turned) ? std::vector{std::move(turned)} : std::vector<std::string>();
  }
  std::vector<std::string> out;
  while (!list.empty()) {
    std::size_t end = list.size();
    std::size_t next = end;
    for (const std::string_view between : {", and ", " and ", " & ", ", ", "; "}) {
      if (const std::size_t at = list.find(between); at < end) end = at, next = at + between.size();
    }
    out.push_back(list.substr(0, end));
    if (!is_person_name(out.back())) return {};
    list.erase(0, next);
  }
  return out;
}

}  // namespace osint
