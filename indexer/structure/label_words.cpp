// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/label_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/edit_distance.h"

namespace osint {

namespace {

struct Wording {
  std::string_view words;
  LabelKind kind;
  bool needs_colon;
  bool plural = false;
};

constexpr std::array<Wording, 73> wordings{{
    {"source", LabelKind::source, false},
    {"sources", LabelKind::source, false, true},
    {"original source", LabelKind::source, false},
    {"original sources", LabelKind::source, false, true},
    {"excerpt source", LabelKind::source, false},
    {"source of excerpt", LabelKind::source, false},
    {"source of the excerpt", LabelKind::source, false},
    {"source article", LabelKind::source, false},
    {"source articles", LabelKind::source, false, true},
    {"source document", LabelKind::source, false},
    {"source text", LabelKind::source, false},
    {"source material", LabelKind::source, false, true},
    {"source materials", LabelKind::source, false, true},
    {"primary source", LabelKind::source, false},
    {"primary sources", LabelKind::source, false, true},
    {"excerpt from", LabelKind::source, true},
    {"excerpts from", LabelKind::source, true},
    {"excerpted from", LabelKind::source, true},
    {"translated from", LabelKind::source, true},
    {"quoted from", LabelKind::source, true},
    {"excerpt", LabelKind::excerpt, false},
    {"excerpts", LabelKind::excerpt, false, true},
    {"excerpted text", LabelKind::excerpt, false},
    {"translated excerpt", LabelKind::excerpt, false},
    {"translated excerpts", LabelKind::excerpt, false, true},
    {"selected excerpts", LabelKind::excerpt, false, true},
    {"article excerpt", LabelKind::excerpt, false},
    {"article excerpts", LabelKind::excerpt, false, true},
    {"begin excerpt", LabelKind::excerpt, false},
    {"translation", LabelKind::excerpt, true},
    {"original", LabelKind::excerpt, true},
    {"original text", LabelKind::excerpt, true},
    {"text", LabelKind::excerpt, true},
    {"article text", LabelKind::excerpt, true},
    {"full text", LabelKind::excerpt, true},
    {"body", LabelKind::excerpt, true},
    {"notes", LabelKind::notes, false, true},
    {"note", LabelKind::notes, true},
    {"footnotes", LabelKind::notes, false, true},
    {"endnotes", LabelKind::notes, false, true},
    {"end notes", LabelKind::notes, false, true},
    {"references", LabelKind::notes, false, true},
    {"works cited", LabelKind::notes, false, true},
    {"bibliography", LabelKind::notes, false, true},
    {"table of contents", LabelKind::contents, false},
    {"contents", LabelKind::contents, false},
    {"in this issue", LabelKind::contents, false},
    {"inside this issue", LabelKind::contents, false},
    {"by", LabelKind::author, true},
    {"author", LabelKind::author, true},
    {"authors", LabelKind::author, true},
    {"analyst", LabelKind::author, true},
    {"analysts", LabelKind::author, true},
    {"written by", LabelKind::author, true},
    {"date", LabelKind::date, true},
    {"published", LabelKind::date, true},
    {"publication date", LabelKind::date, true},
    {"region", LabelKind::region, true},
    {"title", LabelKind::title, true},
    {"headline", LabelKind::title, true},
    {"subject", LabelKind::title, true},
    {"publication", LabelKind::publication, true},
    {"newspaper", LabelKind::publication, true},
    {"url", LabelKind::address, true},
    {"source title", LabelKind::title, true},
    {"article title", LabelKind::title, true},
    {"source author", LabelKind::author, true},
    {"article author", LabelKind::author, true},
    {"source date", LabelKind::date, true},
    {"source url", LabelKind::address, true},
    {"source link", LabelKind::address, true},
    {"source publication", LabelKind::publication, true},
    {"link", LabelKind::address, true},
}};

constexpr std::array<std::string_view, 8> commentary_words{
    "commentary", "analysis", "comment", "comments", "insight", "assessment", "insights", "commentaries"};

constexpr std::array<std::string_view, 14> usual_prefixes{
    "oe watch",  "oew",  "oe",         "analyst", "analyst's", "analyst’s", "analysts'",
    "analysts’", "fmso", "oe watch's", "tradoc",  "fmso's",    "editor's",  "editor’s"};

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_filling(char c) { return c == ' ' || c == '\n' || c == '*' || c == '_'; }

// Returns true for Chinese punctuation ("：", "（"), dashes and quotation marks.
bool is_wide_mark(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xE2\x80\x99")) return false;  // an apostrophe
  return rest.starts_with("\xEF\xBC") || rest.starts_with("\xE2\x80") || rest.starts_with("\xC2\xA0");
}

// Returns true if [begin, end) is emphasised by itself, and not as a part of a longer emphasised text.
bool is_set_off(const MarkedText& text, std::size_t begin, std::size_t end) {
  const auto too_early = [&](const Markup& mark) { return mark.begin + 2 < begin; };
  auto mark = std::partition_point(text.markup.begin(), text.markup.end(), too_early);
  for (; mark != text.markup.end() && mark->begin <= begin; ++mark) {
    if (mark->kind == Markup::Kind::emphasis && mark->end >= end && mark->end <= end + 5) return true;
  }
  return false;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.size(), at + 100);
  while (at < end && (text[at] == ' ' || text[at] == '*' || text[at] == '_')) ++at;
  return at;
}

// How the words of a label end, and where the text after them begins.
struct Ending {
  std::size_t end = 0;
  bool colon = false;
  bool dash = false;
  bool alone = false;
};

Ending ending_at(std::string_view text, std::size_t at) {
  Ending out{at, false, false, false};
  const std::size_t mark = skip_blanks(text, at);
  const std::string_view rest = text.substr(mark);
  std::size_t after = mark;
  for (const std::string_view sign : {":", "：", "–", "—", "- ", "-\n"}) {
    if (!rest.starts_with(sign)) continue;
    out.colon = sign == ":" || sign == "：";
    out.dash = !out.colon && mark > at;
    after = out.colon || out.dash ? mark + sign.size() : mark;
    break;
  }
  if (rest == "-" && mark > at) {
    out.dash = true;
    after = mark + 1;
  }
  out.end = skip_blanks(text, after);
  out.alone = out.end >= text.size() || text[out.end] == '\n';
  if (out.alone) out.end = skip_filling(text, out.end);
  return out;
}

std::string joined(const LeadingWords& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + words.lower[i];
  return out;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

std::optional<Label> commentary_label(const MarkedText& text, std::size_t begin, const LeadingWords& words,
                                      std::size_t last) {
  const LabelPrefix prefix = label_prefix(words, 0, last);
  const Ending ending = ending_at(text.text, words.ends[last]);
  const bool set_off = is_set_off(text, begin, words.ends[last]);
  const bool usual = prefix == LabelPrefix::usual;
  const bool plain_word = words.lower[last] != "commentary" && !usual;
  if (prefix == LabelPrefix::other && !(set_off && ending.colon)) return std::nullopt;
  if (!ending.colon) {
    const bool whole = ending.alone && (usual || last == 0 || set_off);
    const bool goes_on = ending.end < text.text.size() && !is_ascii_lower(text.text[ending.end]);
    const bool led = (ending.dash || goes_on) && (usual || (set_off && last == 0));
    if (!whole && !led) return std::nullopt;
  }
  const bool bare = prefix == LabelPrefix::none;
  const bool sure = usual || (set_off && (bare || !plain_word)) || (bare && !plain_word && ending.colon);
  return Label{LabelKind::commentary, ending.end, false, sure, ending.alone, ending.colon, set_off, usual};
}

// Whether any of the wordings begins with the word.
bool begins_wording(const std::string& lower) {
  static const std::set<std::string, std::less<>> first_words = [] {
    std::set<std::string, std::less<>> out;
    for (const Wording& row : wordings) out.emplace(row.words.substr(0, row.words.find(' ')));
    return out;
  }();
  return first_words.contains(lower);
}

std::optional<Label> worded_label(const MarkedText& text, std::size_t begin, const LeadingWords& words,
                                  std::size_t count) {
  std::size_t named = count;
  if (named > 1 && is_number(words.lower[named - 1])) --named;
  const std::string wording = joined(words, 0, named);
  const auto* const found = std::find_if(wordings.begin(), wordings.end(),
                                         [&](const Wording& row) { return row.words == wording; });
  if (found == wordings.end()) return std::nullopt;
  const Ending ending = ending_at(text.text, words.ends[count - 1]);
  const bool set_off = is_set_off(text, begin, words.ends[count - 1]);
  const bool lower = is_ascii_lower(words.written[0][0]);
  const bool ended =
      ending.colon || (!found->needs_colon && (ending.alone || ending.dash || set_off) && !lower);
  if (!ended) return std::nullopt;
  return Label{found->kind,  ending.end,   found->plural, ending.colon || set_off || ending.alone,
               ending.alone, ending.colon, set_off};
}

}  // namespace

std::size_t skip_filling(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 100;
  const std::size_t end = std::min(text.size(), at + most);
  while (at < end && is_filling(text[at])) ++at;
  return at;
}

LeadingWords leading_words(std::string_view text, std::size_t at, std::size_t limit) {
  LeadingWords out;
  out.written.reserve(limit);
  out.lower.reserve(limit);
  out.ends.reserve(limit);
  while (out.lower.size() < limit) {
    at = skip_filling(text, at);
    if (at < text.size() && text[at] == '#' && !out.lower.empty()) ++at;
    std::size_t end = at;
    while (end < text.size() && end - at < 40 &&
           (is_letter(text[end]) || is_ascii_digit(text[end]) || text[end] == '\'') &&
           !is_wide_mark(text, end)) {
      ++end;
    }
    if (end == at) break;
    out.written.emplace_back(text.substr(at, end - at));
    out.lower.push_back(ascii_lower(out.written.back()));
    out.ends.push_back(end);
    at = end;
  }
  return out;
}

LabelPrefix label_prefix(const LeadingWords& words, std::size_t begin, std::size_t end) {
  if (begin >= end) return LabelPrefix::none;
  const std::string prefix = joined(words, begin, end);
  if (std::find(usual_prefixes.begin(), usual_prefixes.end(), prefix) != usual_prefixes.end())
    return LabelPrefix::usual;
  for (std::size_t i = begin; i < end; ++i) {
    const bool article = words.lower[i] == "the" || words.lower[i] == "a" || words.lower[i] == "this";
    if (article || !is_ascii_upper(words.written[i][0])) return LabelPrefix::other;
  }
  return LabelPrefix::capitalised;
}

bool is_commentary_word(std::string_view lower) {
  return std::find(commentary_words.begin(), commentary_words.end(), lower) != commentary_words.end();
}

namespace {

// "OE Watch Commentay:" has a typing error, which only a label with usual words and a colon may have.
bool is_mistyped(const LeadingWords& words, std::size_t last, std::string_view text) {
  constexpr std::string_view word = "commentary";
  const std::string& written = words.lower[last];
  if (last == 0 || written.size() < word.size() - 2 || written.size() > word.size() + 2 || written[0] != 'c')
    return false;
  if (label_prefix(words, 0, last) != LabelPrefix::usual || !ending_at(text, words.ends[last]).colon)
    return false;
  return edit_distance(written, word) <= 2;
}

}  // namespace

std::optional<Label> label_at(const MarkedText& text, std::size_t at) {
  std::size_t begin = skip_filling(text.text, at);
  if (ascii_lower(text.text.substr(begin, 8)) == "(source:") ++begin;
  const LeadingWords words = leading_words(text.text, begin, 6);
  const bool worded = !words.lower.empty() && begins_wording(words.lower[0]);
  for (std::size_t count = words.lower.size(); count > 0; --count) {
    if (count > 1 && text.text.substr(begin, words.ends[count - 1] - begin).find('\n') != std::string::npos)
      continue;
    if (is_commentary_word(words.lower[count - 1]) || is_mistyped(words, count - 1, text.text)) {
      if (auto label = commentary_label(text, begin, words, count - 1)) return label;
    } else if (worded) {
      if (auto label = worded_label(text, begin, words, count)) return label;
    }
  }
  return std::nullopt;
}

}  // namespace osint
