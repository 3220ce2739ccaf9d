// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/gloss_finder.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "analysis/folding.h"
#include "analysis/forms.h"
#include "base/utf8.h"
#include "indexer/building/acronyms.h"
#include "indexer/building/gloss_names.h"
#include "indexer/building/gloss_text.h"

namespace osint {
namespace {

constexpr std::size_t most_content = 256;  // bytes between parentheses
constexpr std::size_t most_before = 320;   // bytes before one that are looked at
constexpr std::size_t most_around = 64;    // bytes beside a form, to the end of its last word

constexpr std::string_view wide_open = "\xEF\xBC\x88";
constexpr std::string_view wide_close = "\xEF\xBC\x89";

bool has_parenthesis(std::string_view text) {
  return text.find('(') != std::string_view::npos || text.find(wide_open) != std::string_view::npos;
}

// A short form and what it is short for, in the text.
struct Definition {
  std::string_view short_form;
  std::string_view long_form;
};

// "The ": what may stand in a parenthesis before the long form.
bool says_nothing(std::string_view text) {
  const std::string_view word = unquoted(text);
  return word.empty() || (word.find(' ') == std::string_view::npos && is_small_word(word));
}

// The last word of a text, without quotation marks.
std::string_view last_word(std::string_view text) {
  text = unquoted(text);
  const std::size_t blank = text.rfind(' ');
  text = unquoted(blank == std::string_view::npos ? text : text.substr(blank + 1));
  for (const std::string_view possessive : {"'s", "\u2019s"}) {
    if (text.ends_with(possessive)) text.remove_suffix(possessive.size());
  }
  return text;
}

// UAV of UAVs; empty where a short form is no plural.
std::string_view singular(std::string_view short_form) {
  if (short_form.size() < 3 || short_form.back() != 's') return {};
  const char before = short_form[short_form.size() - 2];
  if ((before < 'A' || before > 'Z') && (before < '0' || before > '9')) return {};
  return short_form.substr(0, short_form.size() - 1);
}

std::string_view long_form_of(std::string_view short_form, std::string_view text) {
  std::string_view found = long_form(short_form, text);
  const std::string_view one = singular(short_form);
  if (found.empty() && !one.empty()) found = long_form(one, text);
  return found;
}

std::optional<Definition> definition(std::string_view before, std::string_view content,
                                     const std::vector<ScriptPart>& parts) {
  std::vector<std::string_view> texts = {unquoted(content)};
  for (const ScriptPart& part : parts) {
    if (!part.han && part.text != texts.front()) texts.push_back(part.text);
  }
  if (const std::size_t mark = content.find_first_of(",;"); mark != std::string_view::npos && parts.empty())
    texts.push_back(unquoted(content.substr(0, mark)));
  for (const std::string_view text : texts) {
    if (!is_short_form(text)) continue;
    if (const std::string_view found = long_form_of(text, before); !found.empty())
      return Definition{text, found};
  }
  const std::string_view outside = last_word(before);
  if (!is_short_form(outside)) return std::nullopt;
  for (const std::string_view text : texts) {
    const std::string_view found = long_form_of(outside, text);
    if (found.empty()) continue;
    const auto skipped = static_cast<std::size_t>(found.data() - text.data());
    if (says_nothing(text.substr(0, skipped))) return Definition{outside, found};
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(std::string_view passage, const Analyzer& analyzer, const ReadsAs& reads_as)
      : passage_(passage), analyzer_(analyzer), reads_as_(reads_as) {}

  // Parentheses without others inside.
  std::vector<Gloss> find() {
    std::optional<std::size_t> open;  // where the content begins
    std::size_t before = 0;           // where the parenthesis begins
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      const char c = passage_[i];
      const bool wide = c == '\xEF';
      if (c == '(' || (wide && passage_.substr(i, 3) == wide_open)) {
        before = i;
        open = i + (wide ? wide_open.size() : 1);
      } else if (c == ')' || (wide && passage_.substr(i, 3) == wide_close)) {
        if (open && i > *open && i - *open <= most_content)
          parenthesis(last_bytes(passage_.substr(0, before), most_before), passage_.substr(*open, i - *open));
        open.reset();
      }
    }
    return std::move(out_);
  }

 private:
  void parenthesis(std::string_view before, std::string_view content) {
    std::vector<ScriptPart> parts = script_parts(content);
    const bool names = std::all_of(parts.begin(), parts.end(), may_be_name);
    const auto han =
        std::find_if(parts.begin(), parts.end(), [](const ScriptPart& part) { return part.han; });
    const bool one_han = names && han != parts.end() &&
                         std::none_of(han + 1, parts.end(), [](const ScriptPart& part) { return part.han; });
    const auto defined = definition(before, content, parts);
    if (defined) {
      add(defined->long_form, defined->short_form);
      if (one_han) {
        add(defined->long_form, han->text);
        add(defined->short_form, han->text);
      }
      return;
    }
    if (one_han) {
      chinese_inside(before, han->text, parts);
    } else if (names && !parts.empty() && han == parts.end()) {
      const std::string_view name = han_name(before, parts.front().text, reads_as_);
      if (!name.empty()) add(name, parts.front().text);
    }
  }

  void chinese_inside(std::string_view before, std::string_view han, const std::vector<ScriptPart>& parts) {
    bool read = false;
    for (const ScriptPart& part : parts) {
      if (part.han || !reads_as_ || !reads_as_(han, part.text)) continue;
      add(han, part.text);
      read = true;
    }
    if (read) return;  // and what stands before is a title or an office
    const std::string_view name = latin_name(before, han, reads_as_, title_case());
    if (!name.empty()) add(name, han);
  }

  bool title_case() {
    if (!title_case_) title_case_ = is_title_case(passage_);
    return *title_case_;
  }

  void add(std::string_view text, std::string_view other) {
    add_forms(form(text), form(other));
    if (const std::string_view one = singular(other); !one.empty())
      add_forms(form(text), form_of(analyzer_, one));
  }

  void add_forms(const std::string& form, const std::string& other) {
    if (form.empty() || other.empty() || form == other) return;
    if (seen_.emplace(form, other).second) out_.push_back({form, other});
  }

  // Blanks and Han characters end words, whatever stands beside them.
  bool ends_words(std::size_t i) const { return passage_[i] == ' ' || is_han(next_code_point(passage_, i)); }

  std::size_t begin_of_words(std::size_t from) const {
    std::size_t at = from;
    while (at > 0 && from - at <= most_around) {
      const std::size_t before = last_character(passage_.substr(0, at));
      if (ends_words(before)) break;
      at = before;
    }
    return at;
  }

  std::size_t end_of_words(std::size_t to) const {
    std::size_t at = to;
    while (at < passage_.size() && at - to <= most_around && !ends_words(at)) next_code_point(passage_, at);
    return at;
  }

  // The form of a stretch of the passage; empty where it does not begin and end with words of the passage.
  std::string form(std::string_view text) const {
    const auto begin = static_cast<std::size_t>(text.data() - passage_.data());
    const std::size_t end = begin + text.size();
    const std::size_t from = begin_of_words(begin);
    const std::size_t to = end_of_words(end);
    if (begin - from > most_around || to - end > most_around) return {};
    std::vector<Token> inside;
    for (Token& token : analyzer_.tokens(passage_.substr(from, to - from))) {
      const std::size_t first = from + token.begin;
      const std::size_t last = from + token.end;
      if (token.form == TokenForm::joined || last <= begin || first >= end) continue;
      if (first < begin || last > end) return {};
      inside.push_back(std::move(token));
    }
    return form_of(inside);
  }

  std::string_view passage_;
  const Analyzer& analyzer_;
  const ReadsAs& reads_as_;
  std::optional<bool> title_case_;
  std::set<std::pair<std::string, std::string>> seen_;
  std::vector<Gloss> out_;
};

}  // namespace

std::vector<Gloss> glosses(std::string_view passage, const Analyzer& analyzer, const ReadsAs& reads_as) {
  if (!has_parenthesis(passage)) return {};
  return Finder(passage, analyzer, reads_as).find();
}

}  // namespace osint
