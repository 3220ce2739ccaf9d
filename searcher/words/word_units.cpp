// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/word_units.h"

#include <algorithm>

namespace osint {

WordUnits words_of(const std::vector<Token>& tokens) {
  WordUnits out;
  for (const Token& token : tokens) {
    if (token.form == TokenForm::word) {
      out.push_back({token.begin, token.end, token.position, token.position, token.han, {token.term}});
    } else if (token.form == TokenForm::variant) {
      std::vector<std::string>& terms = out.back().terms;
      if (terms.front() == token.term + "s") {
        terms.push_back(token.term);
      } else {
        terms = {token.term};
      }
    }
  }
  return out;
}

WordUnits joined_of(const std::vector<Token>& tokens) {
  WordUnits out;
  for (const Token& token : tokens) {
    if (token.form != TokenForm::joined) continue;
    const auto same = std::find_if(out.begin(), out.end(), [&](const WordUnit& unit) {
      return unit.begin == token.begin && unit.end == token.end;
    });
    if (same == out.end()) {
      out.push_back({token.begin, token.end, token.position, token.position, false, {token.term}});
    } else {
      same->last = std::max(same->last, token.position);
      if (std::find(same->terms.begin(), same->terms.end(), token.term) == same->terms.end())
        same->terms.push_back(token.term);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const WordUnit& a, const WordUnit& b) { return a.end > b.end; });
  return out;
}

namespace {

class Readings {
 public:
  Readings(const WordUnits& words, const WordUnits& joined) : words_(words), joined_(joined) {}

  std::vector<WordUnits> all() && {
    WordUnits chosen;
    extend(0, false, chosen);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t most = 8;

  void extend(std::size_t i, bool any_joined, WordUnits& chosen) {
    if (out_.size() >= most) return;
    if (i == words_.size()) {
      if (any_joined) out_.push_back(chosen);
      return;
    }
    for (const WordUnit& form : joined_) {
      if (form.begin != words_[i].begin) continue;
      std::size_t next = i;
      while (next < words_.size() && words_[next].begin < form.end) ++next;
      chosen.push_back(form);
      extend(next, true, chosen);
      chosen.pop_back();
    }
    chosen.push_back(words_[i]);
    extend(i + 1, any_joined, chosen);
    chosen.pop_back();
  }

  const WordUnits& words_;
  const WordUnits& joined_;
  std::vector<WordUnits> out_;
};

}  // namespace

std::vector<WordUnits> readings_of(const WordUnits& words, const WordUnits& joined) {
  return Readings(words, joined).all();
}

}  // namespace osint
