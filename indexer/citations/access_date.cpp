// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/access_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace osint {

namespace {

// In small letters, as far as they are ASCII. A longer phrase stands before one that it ends with.
constexpr std::array<std::string_view, 62> words_before{"date of last access",
                                                        "date of access",
                                                        "access date",
                                                        "date last accessed",
                                                        "date accessed",
                                                        "date retrieved",
                                                        "date last visited",
                                                        "last accessed",
                                                        "last retrieved",
                                                        "last visited",
                                                        "last viewed",
                                                        "last checked",
                                                        "accessed",
                                                        "retrieved",
                                                        "viewed",
                                                        "visited",
                                                        "downloaded",
                                                        "date de consultation",
                                                        "page consultée",
                                                        "consultée",
                                                        "consulté",
                                                        "fecha de consulta",
                                                        "fecha de acceso",
                                                        "consultado",
                                                        "consultada",
                                                        "letzter zugriff",
                                                        "letzter abruf",
                                                        "zuletzt abgerufen",
                                                        "zugriff",
                                                        "abgerufen",
                                                        "aufgerufen",
                                                        "дата обращения",
                                                        "Дата обращения",
                                                        "дата доступа",
                                                        "Дата доступа",
                                                        "дата звернення",
                                                        "Дата звернення",
                                                        "erişim tarihi",
                                                        "Erişim tarihi",
                                                        "Erişim Tarihi",
                                                        "تاريخ الاطلاع",
                                                        "تاريخ الوصول",
                                                        "تاريخ الزيارة",
                                                        "تاریخ دسترسی",
                                                        "تاریخ بازدید",
                                                        "访问日期",
                                                        "访问时间",
                                                        "訪問日期",
                                                        "查阅日期",
                                                        "查閱日期",
                                                        "检索日期",
                                                        "檢索日期",
                                                        "浏览日期",
                                                        "瀏覽日期",
                                                        "存取日期",
                                                        "最后访问",
                                                        "最後訪問",
                                                        "最終閲覧日",
                                                        "閲覧日",
                                                        "アクセス日",
                                                        "접속일",
                                                        "검색일"};

constexpr std::array<std::string_view, 11> words_behind{
    "访问", "訪問", "查阅", "查閱", "检索", "檢索", "閲覧", "閱覽", "アクセス", "접속", "최종 접속"};

// What may stand between the words and the date.
constexpr std::array<std::string_view, 14> connectors{" on", " le", " el", " am", " vom", " em", " the",
                                                      "：",  ":",   ",",   " ",   "\n",   "(",   "["};

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && is_ascii_letter(text[at - 1]);
}

}  // namespace

std::size_t access_words_before(std::string_view before) {
  constexpr std::size_t longest = 60;
  const std::size_t length = std::min(before.size(), longest);
  const std::string_view window = before.substr(before.size() - length);
  std::string low = ascii_lower(window);
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view connector : connectors) {
      if (!low.ends_with(connector)) continue;
      low.resize(low.size() - connector.size());
      cut = true;
    }
  }
  for (const std::string_view words : words_before) {
    if (low.ends_with(words) && !is_letter_before(low, low.size() - words.size()))
      return window.size() - low.size() + words.size();
  }
  return 0;
}

std::size_t access_words_behind(std::string_view after) {
  const std::size_t blanks = std::min(after.find_first_not_of(' '), after.size());
  for (const std::string_view words : words_behind) {
    if (after.substr(blanks).starts_with(words)) return blanks + words.size();
  }
  return 0;
}

}  // namespace osint
