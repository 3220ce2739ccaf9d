// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"

namespace osint {

namespace {

// Each list stands between blanks or bars.
constexpr std::string_view labels =
    "|available online at|available at|available from|available on|available here|retrieved from|accessed "
    "at|accessed from|"
    "url|urls|link|links|weblink|web link|also|also at|also available at|also see|see also|archived "
    "at|archived from|"
    "archived|archive|original|original at|full text|full text at|full article|online|online at|read "
    "more|source link|"
    "permalink|address|ссылка|enlace|lien|";
constexpr std::string_view leads =
    "|published in|published by|published on|published|posted "
    "on|posted|via|in|from|at|on|and|by|see|the|date|dated|of|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|";

// Words that introduce a note.
constexpr std::array<std::string_view, 17> notes{
    "accessed", "last accessed", "retrieved",  "viewed",      "visited",   "downloaded",
    "archived", "available",     "translated", "translation", "reprinted", "republished",
    "cached",   "confidence",    "url",        "text of",     "© "};
// The same only with a colon.
constexpr std::array<std::string_view, 16> headed{
    "link", "links", "also",     "photo",    "photos", "image",   "video", "picture",
    "map",  "see",   "see also", "original", "note",   "archive", "via",   "full text"};
constexpr std::array<std::string_view, 14> numbered{
    "p.", "pp.", "page", "pages", "no.", "nos.", "vol.", "volume", "issue", "nr.", "№", "с.", "стр.", "part"};
constexpr std::array<std::string_view, 24> languages{
    "english",   "russian", "chinese", "mandarin", "arabic",     "persian", "farsi",  "dari",
    "pashto",    "spanish", "french",  "german",   "portuguese", "turkish", "korean", "japanese",
    "ukrainian", "kazakh",  "uzbek",   "kyrgyz",   "tajik",      "urdu",    "hebrew", "vietnamese"};

// The words of each of these lists stand between blanks.
constexpr std::string_view affiliation_words =
    " academy agency air analyst analysts army association author brigade bureau center centre chief college "
    "columnist command commentator commission committee company contributor cooperative corporation corps "
    "correspondent correspondents council department desk director editor editorial editors faculty fellow "
    "fmso force "
    "foundation group headquarters inc institute institution intern journal journalist lab laboratory "
    "limited llc ltd "
    "magazine manager marines ministry monitoring navy network newsroom newspaper oe office organization "
    "platform "
    "press professor program programme project reporter reporters research researcher school senior service "
    "society "
    "specialist staff studies study team think tradoc translator unit university watch writer writers ";

constexpr std::string_view words_after_by =
    " a accident after air all allowing an and any april august autumn average avoiding bringing bus buying "
    "car "
    "chance christmas coincidence comparison contrast cutting dawn day december default definition design "
    "dint doing "
    "dusk early easter end evening every example far february force ford giving golly hand having heart "
    "helping his "
    "hook how january july june keeping land last late later law letter letting mail making march may means "
    "mid midday midnight mistake monday month morning most my nature necessity next night no noon not "
    "november now "
    "number numbers october on one order our own plane post putting rail reason request road rule saturday "
    "sea "
    "selling sending september setting sheer ship spring summer sunday surprise taking telephone that the "
    "their "
    "themselves then these this those thursday train tuesday turns two turning using virtue vote water way "
    "wednesday "
    "week what when where which winter working year yesterday your ";

constexpr std::string_view given_names =
    " adam alan albert alex alexander alexandra alexei alice amanda amy ana andrea andrei andrew angela ann "
    "anna anne "
    "anthony antonio ben benjamin bill boris brian carl carlos carol caroline catherine charles chris "
    "christina "
    "christine christopher claire daniel david deborah dennis diana dmitry donald dora dorothy douglas "
    "edward elena "
    "elizabeth emily emma eric ernest eugene eva francis frank fred gary george gerald grace greg gregory "
    "hannah harold "
    "heather helen henry igor irina isabel ivan ivo jack jacob james jane janet jason jean jeff jeffrey "
    "jennifer jerry "
    "jessica joan joe john jonathan jorge jose joseph joshua juan julia julie karen karl kate katherine "
    "keith kenneth "
    "kevin larry laura lawrence linda lisa luis margaret maria marie mark martha mary matthew michael "
    "mikhail "
    "nancy natalia nicholas nick nicole nikolai nina oleg olga oscar pablo patricia patrick paul pavel pedro "
    "peter "
    "philip rachel ralph raymond rebecca richard robert roger ronald ruth samuel sandra sara sarah scott "
    "sergei sergey "
    "sharon simon sofia stephanie stephen steve steven susan svetlana tatiana teresa thomas timothy tom tony "
    "una "
    "victor victoria vladimir walter wayne william yuri ";

constexpr std::string_view name_particles =
    " abu af al av ben bin bint da de degli dei del della den der di do dos du e el ibn ibne la las le lo "
    "los op "
    "san st ten ter van vel von y zu zum zur ";

constexpr std::string_view publication_words =
    " agency bulletin channel chronicle courier daily defence defense diario digest dispatch echo examiner "
    "express "
    "facebook forum gazeta gazette globe guardian herald inquirer journal ledger magazine mail messenger "
    "mirror "
    "monitor monthly news newspaper newswire observer online post pravda press quarterly radio record "
    "reporter review "
    "service standard star state sun telegram telegraph television times tribune tv twitter vestnik vk voice "
    "weekly "
    "website wire world youtube zeitung ";

bool is_in(std::string_view list, std::string_view word) {
  if (word.empty() || word.size() > 20 || word.find(' ') != std::string_view::npos) return false;
  return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

bool is_listed(std::string_view list, std::string_view words) {
  return words.find('|') == std::string_view::npos && words.size() < 30 &&
         list.find("|" + collapsed_whitespace(ascii_lower(words)) + "|") != std::string_view::npos;
}

bool begins_with(std::string_view low, std::string_view word, std::string_view followers) {
  return low.starts_with(word) &&
         (low.size() == word.size() || followers.find(low[word.size()]) != std::string_view::npos);
}

// "in Russian", "in English"
bool begins_language(std::string_view low) {
  if (!low.starts_with("in ")) return false;
  return std::any_of(languages.begin(), languages.end(), [&](std::string_view language) {
    return begins_with(low.substr(3), language, " .,;)]\n");
  });
}

}  // namespace

bool is_address_label(std::string_view words) { return !words.empty() && is_listed(labels, words); }

bool is_filler_word(std::string_view words) {
  return !words.empty() && (is_listed(labels, words) || is_listed(leads, words));
}

bool begins_numbered(std::string_view text) {
  const std::string low = ascii_lower(text.substr(0, 40));
  return std::any_of(numbered.begin(), numbered.end(), [&](std::string_view word) {
    if (!low.starts_with(word)) return false;
    const std::size_t at = low.find_first_not_of(" \n", word.size());
    return at != std::string::npos &&
           (is_ascii_digit(low[at]) || (at + 1 < low.size() && is_ascii_digit(low[at + 1])));
  });
}

bool begins_trailer(std::string_view text) {
  const std::string low = ascii_lower(text.substr(0, 40));
  if (std::any_of(notes.begin(), notes.end(), [&](auto word) { return begins_with(low, word, " :.,)\n"); }))
    return true;
  if (std::any_of(headed.begin(), headed.end(), [&](auto word) { return begins_with(low, word, ":"); }))
    return true;
  return begins_language(low) || begins_numbered(low);
}

bool is_description(std::string_view words) {
  const std::string text = collapsed_whitespace(words);
  const std::string low = ascii_lower(text);
  if (low.starts_with("in ")) return true;
  std::size_t count = 1;
  bool small = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ';
    count += text[i] == ' ' ? 1 : 0;
    std::size_t end = i;
    while (end < text.size() && is_ascii_lower(text[end])) ++end;
    small = small ||
            (begins && end - i >= 3 && low.substr(i, end - i) != "and" && low.substr(i, end - i) != "the");
  }
  return small && count >= 2;
}

std::size_t address_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (is_one_of(c, U" \n\t<>\"“”„«»「」『』《》，。、；：（）\u3000")) break;
    end = next;
  }
  const auto count = [&](char c) {
    return std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                      text.begin() + static_cast<std::ptrdiff_t>(end), c);
  };
  auto closing = count(')') - count('(');
  auto bracket = count(']') - count('[');
  for (; end > at; --end) {
    const char c = text[end - 1];
    const bool unpaired = (c == ')' && closing-- > 0) || (c == ']' && bracket-- > 0);
    if (!unpaired && std::string_view(".,;:!?'*\\").find(c) == std::string_view::npos) break;
  }
  return end;
}

std::string without_backslashes(std::string_view text) {
  std::string out(text);
  std::erase(out, '\\');
  return out;
}

bool is_end_of_address(std::string_view text, std::string_view address) {
  return !text.empty() && address.ends_with(text) && text.find_first_of("./_-=?%") != std::string_view::npos;
}

bool looks_like_address(std::string_view text) {
  return text.starts_with("www.") || text.find("://") != std::string_view::npos;
}

bool is_affiliation_word(std::string_view word) { return is_in(affiliation_words, word); }
bool is_word_after_by(std::string_view word) { return is_in(words_after_by, word); }
bool is_given_name(std::string_view word) { return is_in(given_names, word); }
bool is_name_particle(std::string_view word) { return is_in(name_particles, word); }
bool is_weekday(std::string_view word) {
  return is_in(" monday tuesday wednesday thursday friday saturday sunday ", word);
}
bool is_publication_word(std::string_view word) { return is_in(publication_words, word); }

bool has_publication_word(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = i;
    while (end < name.size() && is_word_byte(name[end])) ++end;
    if (is_publication_word(ascii_lower(name.substr(i, end - i)))) return true;
    i = end + 1;
  }
  return false;
}

bool may_be_publication(std::string_view words) {
  if (!says_something(words) || is_filler_word(words) || begins_trailer(words)) return false;
  if (words[0] == '(' || words[0] == '[' || words[0] == '@') return false;
  const std::string_view first = words.substr(0, words.find(' '));
  const bool small = is_ascii_lower(words[0]) && std::none_of(first.begin(), first.end(), [](char c) {
                       return is_ascii_upper(c) || c == '.' || is_ascii_digit(c);
                     });
  const bool number =
      std::all_of(words.begin(), words.end(), [](char c) { return is_ascii_digit(c) || !is_word_byte(c); });
  return !small && !number && std::count(words.begin(), words.end(), ' ') < 14;
}

bool is_certain_publication(std::string_view name) {
  if (!has_publication_word(name) || !may_be_publication(name) || has_digit(name) || name.size() > 60)
    return false;
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (!is_word_byte(name[i]) && name[i] != ' ' && name[i] != '-' && name[i] != '.' && name[i] != '\'')
      return false;
    const bool begins = name[i - 1] == ' ' && is_ascii_lower(name[i]);
    const std::string_view word = name.substr(i, name.find(' ', i) - i);
    if (begins && !is_name_particle(word) && word != "of" && word != "the" && word != "and") return false;
  }
  return true;
}

}  // namespace osint
