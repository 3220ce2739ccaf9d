// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/source_type.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/folding.h"
#include "schema/addresses.h"
#include "schema/commentary.h"
#include "schema/dates/date_span.h"

namespace osint {
namespace {

constexpr std::array web_words = {"online",  "website", "web",        "blog",     "portal", "forum",
                                  "radio",   "tv",      "television", "telegram", "weibo",  "wechat",
                                  "youtube", "com",     "org",        "net",      "gov",    "edu"};
constexpr std::array magazine_words = {"magazine",     "weekly",     "biweekly", "monthly",    "quarterly",
                                       "review",       "bulletin",   "letter",   "newsletter", "notes",
                                       "annals",       "revue",      "revista",  "rivista",    "hebdo",
                                       "hebdomadaire", "zeitschrift"};
constexpr std::array newspaper_words = {
    "daily",     "times",    "post",     "news",     "newspaper", "herald",    "gazette",
    "tribune",   "courier",  "observer", "mercury",  "ledger",    "chronicle", "guardian",
    "telegraph", "standard", "star",     "mail",     "sun",       "press",     "mirror",
    "sentinel",  "morning",  "evening",  "today",    "diario",    "zeitung",   "journaux",
    "pravda",    "izvestia", "gazeta",   "business", "messenger", "express",   "examiner"};
constexpr std::array web_characters = {"网", "網", "博客", "微博", "公众号", "电视", "電視", "广播", "廣播"};
constexpr std::array magazine_characters = {"周刊", "週刊", "月刊", "季刊", "旬刊", "杂志", "雜誌",
                                            "画报", "畫報", "评论", "評論", "学报", "學報"};
constexpr std::array newspaper_characters = {"报", "報"};

template <class List>
bool has_word(const std::string& spaced, const List& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return spaced.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

template <class List>
bool holds(const std::string& text, const List& characters) {
  return std::any_of(characters.begin(), characters.end(),
                     [&](std::string_view some) { return text.find(some) != std::string::npos; });
}

}  // namespace

SourceType source_type(const Citation& citation) {
  const bool web = is_web_address(citation.url);
  const std::string& name = citation.publication;
  if (name.empty()) return web ? SourceType::webpage : SourceType::unknown;
  const std::string spaced = " " + address_words(folded(name)) + " ";
  if (has_word(spaced, web_words) || holds(name, web_characters)) return SourceType::webpage;
  if (has_word(spaced, magazine_words) || holds(name, magazine_characters)) return SourceType::magazine;
  if (has_word(spaced, newspaper_words) || holds(name, newspaper_characters)) return SourceType::newspaper;
  const auto date = parse_date_span(citation.date);
  if (date && date->last.day > 0) return SourceType::newspaper;
  if (date && (date->last.month > 0 || date->last.season > 0)) return SourceType::magazine;
  return web ? SourceType::webpage : SourceType::magazine;
}

}  // namespace osint
