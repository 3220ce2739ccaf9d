// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_likeness.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/citations/agency_line.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_items.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/sentence.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

using Kind = CitationItem::Kind;

constexpr std::size_t longest_citation = 1'500;
constexpr std::size_t longest_credit = 600;

// What a credit begins with, by what may follow: a colon, "by", "credit" and the like.
constexpr std::array<std::string_view, 20> pictures{
    "photo",    "photos",  "image",        "images",     "map",         "maps",       "graphic",
    "graphics", "picture", "illustration", "photograph", "photographs", "screenshot", "screen capture",
    "figure",   "credit",  "caption",      "фото",       "foto",        "imagen"};
constexpr std::array<std::string_view, 9> followers{":",         " by ", " by:",   " credit", " source",
                                                    " courtesy", "/",    " from ", " ©"};
constexpr std::array<std::string_view, 3> owners{"courtesy of ", "©", "(c) "};
constexpr std::array<std::string_view, 14> licences{
    "cc by",        "cc-by",  "creative commons", "wikimedia", "public domain", "cc0",  "shutterstock",
    "getty images", "flickr", "/file:",           ".jpg",      ".jpeg",         ".png", "photo service"};
constexpr std::array<std::string_view, 8> credits{"photo:", "photo by ",    "photo courtesy", "photo credit",
                                                  "image:", "image credit", "image by ",      "credit: "};

// Returns the text without the items that are recognised.
std::string without_items(std::string_view text, const std::vector<CitationItem>& items) {
  std::string out;
  std::size_t at = 0;
  for (const CitationItem& item : items) {
    out.append(text.substr(at, item.range.begin - at)).append(" ");
    at = item.range.end;
  }
  return out.append(text.substr(at));
}

bool reads_as_prose(std::string_view text) {
  std::size_t words = 0;
  std::size_t small = 0;
  bool verb = false;
  for (std::size_t at = 0; at < text.size();) {
    const Sentence sentence = read_sentence(text, at);
    if (sentence.terminated && sentence.is_prose() && sentence.verb) return true;
    words += sentence.words;
    small += sentence.small + sentence.uncased;
    verb = verb || sentence.verb;
    at = std::max(sentence.end, at + 1);
  }
  return words >= 8 && (5 * small >= 3 * words || (verb && 5 * small >= 2 * words));
}

// Returns true if names or a publication, and no sentence, stand before a title.
bool may_lead_to_title(std::string_view lead) {
  std::string plain;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    const Range bracket = bracket_at(lead, i, lead.size());
    if (!bracket.empty()) i = bracket.end - 1;
    plain += bracket.empty() ? lead[i] : ' ';
  }
  const Sentence sentence = read_sentence(plain, 0);
  if (2 * sentence.small > sentence.words + 1 || sentence.verb || plain.find(" see ") != std::string::npos ||
      plain.find(" see: ") != std::string::npos)
    return false;
  const std::size_t end = plain.find_last_not_of(" \n*_");
  if (end == std::string::npos || !is_word_byte(plain[end])) return true;
  std::size_t word = end;
  while (word > 0 && is_word_byte(plain[word - 1])) --word;
  return !is_ascii_lower(plain[word]);
}

// Returns the item that could be the title: the first quotation or link after nothing but names or a
// publication.
const CitationItem* title_of(std::string_view text, const std::vector<CitationItem>& items) {
  for (const CitationItem& item : items) {
    if (item.kind != Kind::quote && item.kind != Kind::link) continue;
    const std::string_view lead = text.substr(0, item.range.begin);
    if (lead.size() > 250) return nullptr;
    if (!may_lead_to_title(lead)) return nullptr;
    std::size_t after = item.range.end;
    while (after < text.size() && !is_word_byte(text[after])) ++after;
    const std::string next = ascii_lower(text.substr(after, 5));
    const bool goes_on = after < text.size() && is_ascii_lower(text[after]) && !next.starts_with("by ") &&
                         !next.starts_with("in ");
    return goes_on ? nullptr : &item;
  }
  return nullptr;
}

// Whether a word with a capital letter follows, or one of another script.
bool name_follows(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_word_byte(text[at])) ++at;
  return at < text.size() && (is_ascii_upper(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

bool is_short_name(std::string_view text) {
  const Sentence sentence = read_sentence(text, 0);
  if (text[0] == '@') return sentence.words <= 6;  // "@example_ferry, Telegram"
  return sentence.words > 0 && sentence.words <= 12 && 2 * sentence.small < sentence.words &&
         name_follows(text, 0);
}

// "on 14 September 2018": in a citation, such a word precedes a date only if it is the date of access.
bool sentence_leads_to(std::string_view before) {
  constexpr std::string_view prepositions = " on since until after before during between ";
  constexpr std::string_view verbs =
      " accessed retrieved viewed visited downloaded published posted updated released ";
  const auto last_word = [&] {
    before = before.substr(0, before.find_last_not_of(" \n") + 1);
    std::size_t begin = before.size();
    while (begin > 0 && is_ascii_letter(before[begin - 1])) --begin;
    const std::string word = " " + ascii_lower(before.substr(begin)) + " ";
    before = before.substr(0, begin);
    return word;
  };
  const std::string preposition = last_word();
  if (preposition.size() < 4 || prepositions.find(preposition) == std::string_view::npos) return false;
  return verbs.find(last_word()) == std::string_view::npos;
}

bool begins_as_credit(std::string_view low) {
  const auto leads = [&](std::string_view lead) { return low.starts_with(lead); };
  if (std::any_of(owners.begin(), owners.end(), leads)) return true;
  return std::any_of(pictures.begin(), pictures.end(), [&](std::string_view lead) {
    if (!low.starts_with(lead)) return false;
    const std::string_view after = low.substr(lead.size());
    return std::any_of(followers.begin(), followers.end(),
                       [&](std::string_view next) { return after.starts_with(next); });
  });
}

// “Title,” by Ann Example, Example Daily: the offset behind the names, or `at`.
std::size_t behind_names(std::string_view text, std::size_t at) {
  const std::size_t word = text.find_first_not_of(" ,.;\n\"'*_", at);
  if (word == std::string_view::npos || !text.substr(word).starts_with("by ")) return at;
  const std::size_t comma = text.find(',', word);
  const std::size_t begin = word + 3;
  if (comma == std::string_view::npos || !are_names(trimmed_text(text, {begin, comma}), false)) return at;
  return comma;
}

CitationLikeness likeness_within(const MarkedText& text) {
  CitationLikeness out;
  if (text.text.size() > longest_citation) {
    out.prose = true;
    return out;
  }
  const std::string_view all = text.text;
  const std::vector<CitationItem> items = citation_items(text);
  const CitationItem* title = title_of(all, items);
  out.title = title != nullptr;
  for (const CitationItem& item : items) {
    out.date = out.date || item.kind == Kind::date;
    out.address = out.address || item.kind == Kind::address;
  }
  const std::size_t first = title != nullptr ? title->range.begin
                            : items.empty()  ? all.size()
                                             : items[0].range.begin;
  const std::string_view lead = all.substr(0, first);
  out.author = says_something(lead) && are_names(trimmed_text(all, {0, first}), title == nullptr);
  for (const Markup& mark : text.markup) {
    const bool whole = mark.begin == 0 && mark.end + 1 >= all.size();
    if (mark.kind == Markup::Kind::emphasis && !whole && (title == nullptr || mark.begin >= title->range.end))
      out.publication = true;
  }
  const std::string left = without_items(all, items);
  const std::size_t behind = title != nullptr ? behind_names(all, title->range.end) : 0;
  out.author = out.author || (title != nullptr && behind > title->range.end);
  if (!out.publication)
    out.publication =
        title != nullptr ? name_follows(all, behind) : out.date && out.address && is_short_name(left);
  out.prose = reads_as_prose(left) || std::any_of(items.begin(), items.end(), [&](const CitationItem& item) {
                return item.kind == Kind::date && sentence_leads_to(all.substr(0, item.range.begin));
              });
  for (std::size_t i = 0; i < left.size() && !out.prose; ++i) {
    const bool begins = is_word_byte(left[i]) && (i == 0 || !is_word_byte(left[i - 1]));
    if (begins && begins_trailer(std::string_view(left).substr(i, 40))) out.label = true;
  }
  double score = 0;
  if (out.title) score += 0.35;
  if (out.author) score += 0.1;
  if (out.publication) score += 0.15;
  if (out.date) score += 0.2;
  if (out.address) score += 0.25;
  if (out.label) score += 0.1;
  if (!out.title && !out.address) score *= 0.6;
  if (!out.date && !out.address) score = std::min(score, 0.45);  // a quotation and its speaker look the same
  if (out.prose) score *= 0.3;
  out.score = std::min(score, 1.0);
  return out;
}

}  // namespace

CitationLikeness citation_likeness(const MarkedText& text) {
  return text.text.starts_with('(') ? likeness_within(without_parentheses(text)) : likeness_within(text);
}

bool is_photo_credit(const MarkedText& text) {
  if (text.text.size() > 2 * longest_credit) return false;
  const std::string low = ascii_lower(collapsed_whitespace(text.text));
  if (low.size() > longest_credit) return false;
  std::string_view rest = low;
  rest.remove_prefix(std::min(rest.find_first_not_of("*_([ "), rest.size()));
  const auto holds = [&](std::string_view words) { return low.find(words) != std::string::npos; };
  const bool begins = begins_as_credit(rest);
  const bool licensed = std::any_of(licences.begin(), licences.end(), holds);
  const bool credited = low.size() <= 200 && std::any_of(credits.begin(), credits.end(), holds);
  if (!begins && !licensed && !credited) return false;
  const CitationLikeness likeness = citation_likeness(text);
  if (likeness.title && (likeness.date || likeness.author)) return false;
  if (begins) return true;
  if (licensed) return !likeness.prose || low.size() <= 200;
  return !(likeness.date && likeness.address);
}

bool is_agency_line(const MarkedText& text) { return agency_line(text.text).has_value(); }

}  // namespace osint
