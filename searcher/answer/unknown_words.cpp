// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/unknown_words.h"

#include <algorithm>
#include <tuple>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "schema/fields.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/query/query_failure.h"
#include "searcher/query/query_scanner.h"
#include "searcher/vocabulary/term_expansion.h"

namespace osint {
namespace {

constexpr std::size_t most_corrections = 16;
constexpr std::size_t most_texts = 3;  // for one word
constexpr std::size_t short_word = 5;  // letters; one of them may be wrong, two in longer words
constexpr std::size_t shortest_part = 3;

// Where a word stands, which tells what can be put in its place.
enum class Place { bag, phrase, chain, alone };

struct Scope {
  std::vector<std::string_view> prefixes = {""};
  bool stemmed = true;
  bool address = false;
  bool single = false;  // one term per value
  Place place = Place::bag;
  const Node* group = nullptr;  // words of one bag or phrase have the same

  Scope in(Place other, const Node& node) const {
    Scope out = *this;
    out.place = other;
    out.group = &node;
    return out;
  }
};

struct Word {
  std::string term;
  std::size_t begin = 0;  // bytes of the query
  std::size_t end = 0;
  bool correctable = false;  // letters alone
  bool whole = false;        // all of what stands there
  bool known = true;
  Scope scope;
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Scope scope_of(const Field& field) {
  Scope out;
  out.place = Place::alone;
  out.stemmed = field.kind == FieldKind::words || field.kind == FieldKind::passages;
  out.address = field.kind == FieldKind::address || field.kind == FieldKind::path;
  out.single = field.kind == FieldKind::host || field.kind == FieldKind::exact;
  out.prefixes = {field.prefix};
  if (field.kind == FieldKind::date) out.prefixes.clear();
  if (field.kind == FieldKind::group) {
    out.prefixes.clear();
    for (const Field& part : fields()) {
      if (part.part && part.kind != FieldKind::host && part.kind != FieldKind::date)
        out.prefixes.push_back(part.prefix);
    }
    out.stemmed = true;  // as headlines are
  }
  return out;
}

class Reader {
 public:
  Reader(std::string_view query, const Vocabulary& vocabulary) : query_(query), vocabulary_(vocabulary) {}

  std::vector<Word> read(const Node& tree) {
    Scope scope;
    scope.group = &tree;
    node(tree, scope);
    return std::move(words_);
  }

  bool known(const std::string& term, const Scope& scope) const {
    const auto exists = [&](const std::string& word) {
      return std::any_of(scope.prefixes.begin(), scope.prefixes.end(), [&](std::string_view prefix) {
        return vocabulary_.database.term_exists(std::string(prefix) + word);
      });
    };
    if (exists(term)) return true;
    if (!scope.stemmed || vocabulary_.exact || scope.place == Place::phrase) return false;
    const auto family =
        family_of(vocabulary_.database, vocabulary_.analyzer, term, vocabulary_.families_complete);
    return std::any_of(family.begin(), family.end(), exists);
  }

 private:
  void node(const Node& node, const Scope& scope) {
    std::visit([&](const auto& kind) { this->kind(node, kind, scope); }, node.is);
  }

  void kind(const Node& node, const WordNode& word, const Scope& scope) {
    text(word.text, node.offset, scope);
  }
  void kind(const Node& node, const PhraseNode& phrase, const Scope& scope) {
    std::size_t begin = node.offset;
    next_code_point(query_, begin);  // the quote
    text(phrase.text, begin, scope.in(Place::phrase, node));
  }
  void kind(const Node& node, const FieldNode& field, const Scope&) {
    Scope inner = scope_of(*field.field);
    inner.group = &node;
    this->node(*field.value, inner);
  }
  void kind(const Node& node, const BothNode& both, const Scope& scope) {
    for (const Node& child : both.children) this->node(child, scope.in(Place::bag, node));
  }
  void kind(const Node& node, const NearNode& near, const Scope& scope) {
    for (const Node& operand : near.operands) this->node(operand, scope.in(Place::chain, node));
  }
  void kind(const Node& node, const EitherNode& either, const Scope& scope) {
    for (const Node& child : either.children) this->node(child, scope.in(Place::alone, node));
  }
  void kind(const Node& node, const RequiredNode& required, const Scope& scope) {
    this->node(*required.child, scope.in(Place::alone, node));
  }
  // Patterns stand for words of the index, and what a negation leaves out may be unknown.
  void kind(const Node&, const WildcardNode&, const Scope&) {}
  void kind(const Node&, const FuzzyNode&, const Scope&) {}
  void kind(const Node&, const RegexNode&, const Scope&) {}
  void kind(const Node&, const AllNode&, const Scope&) {}
  void kind(const Node&, const NegationNode&, const Scope&) {}

  // `begin`: of the text, byte of the query.
  void text(const std::string& written, std::size_t begin, const Scope& scope) {
    if (scope.prefixes.empty() || written.find("://") != std::string::npos) return;
    if (scope.single) return value(written, begin, scope);
    const std::string text = scope.address ? address_words(written) : written;
    const std::size_t first = words_.size();
    for (const Token& token : vocabulary_.analyzer.tokens(text)) {
      if (token.form == TokenForm::word) {
        Word word{token.term, begin + token.begin, begin + token.end, false, false, true, scope};
        word.correctable = !token.han && !has_digit(token.term);
        word.whole = token.begin == 0 && token.end == text.size();
        word.known = !word.correctable || known(token.term, scope);
        words_.push_back(std::move(word));
      } else if (known(token.term, scope)) {
        // Another spelling of it is indexed, or the designation it is a part of.
        for (std::size_t i = first; i < words_.size(); ++i) {
          Word& word = words_[i];
          if (word.begin < begin + token.end && word.end > begin + token.begin) word.known = true;
        }
      }
    }
  }

  void value(const std::string& written, std::size_t begin, const Scope& scope) {
    Word word{written, begin, begin + written.size(), true, true, true, scope};
    if (scope.prefixes.front() == prefix::site) word.term = ascii_lower(word.term);
    word.known = vocabulary_.database.term_exists(std::string(scope.prefixes.front()) + word.term);
    words_.push_back(std::move(word));
  }

  std::string_view query_;
  const Vocabulary& vocabulary_;
  std::vector<Word> words_;
};

class Corrector {
 public:
  Corrector(std::string_view query, const Vocabulary& vocabulary, const Reader& reader, TimeLimit& limit)
      : query_(query), vocabulary_(vocabulary), reader_(reader), expansion_(vocabulary.database, limit) {}

  // Two words that are one in the index: mian yang.
  std::string joined(const Word& first, const Word& second) const {
    if (first.known && second.known) return {};
    if (!first.correctable || !second.correctable || first.scope.group != second.scope.group) return {};
    if (first.scope.place != Place::bag && first.scope.place != Place::phrase) return {};
    for (std::size_t at = first.end; at < second.begin;) {
      if (!is_query_blank(next_code_point(query_, at))) return {};
    }
    if (first.end == second.begin) return {};
    std::string both = first.term + second.term;
    return reader_.known(both, first.scope) ? both : std::string();
  }

  // By how little is changed, then by how frequent they are.
  std::vector<std::string> texts(const Word& word) {
    std::vector<std::string> out = near(word, 1);
    if (out.empty()) {
      if (std::string two = split(word); !two.empty()) out.push_back(std::move(two));
    }
    if (out.empty() && code_points(word.term) > short_word) out = near(word, 2);
    return out;
  }

 private:
  double frequency(const std::string& term, const Scope& scope) const {
    double sum = 0;
    for (const std::string_view prefix : scope.prefixes) {
      sum += vocabulary_.database.get_termfreq(std::string(prefix) + term);
    }
    return sum;
  }

  // Whether it would be read as this word where it is put.
  bool can_be_typed(const std::string& term, const Scope& scope) const {
    if (term.find_first_of("*?~\"(): ") != std::string::npos || term.front() == '/' || term.front() == '-' ||
        term.front() == '+')
      return false;
    if (scope.single) return true;
    const std::vector<Token> tokens = vocabulary_.analyzer.tokens(term);
    return !has_digit(term) && !tokens.empty() && !tokens.front().han && tokens.front().term == term &&
           tokens.back().end == term.size() && tokens.back().position == tokens.front().position;
  }

  std::vector<std::string> near(const Word& word, unsigned edits) {
    if (code_points(word.term) < query_limit::fuzzy_letters) return {};
    std::vector<std::tuple<unsigned, double, std::string>> found;
    for (const std::string_view prefix : word.scope.prefixes) {
      for (auto& [term, distance] : expansion_.near(word.term, edits, prefix)) {
        if (!can_be_typed(term, word.scope)) continue;
        found.emplace_back(distance, -frequency(term, word.scope), std::move(term));
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string> out;
    for (auto& candidate : found) {
      if (out.size() < most_texts) out.push_back(std::move(std::get<2>(candidate)));
    }
    return out;
  }

  // One word that is two in the index: civilmilitary.
  std::string split(const Word& word) const {
    const Scope& scope = word.scope;
    const bool inside = scope.place == Place::bag || scope.place == Place::phrase;
    if (scope.single || scope.address || (!inside && !word.whole)) return {};
    const auto part = [&](const std::string& text) {
      return (code_points(text) >= shortest_part || is_stopword(text)) && frequency(text, scope) > 0;
    };
    std::string best;
    double most = 0;
    for (std::size_t at = 0; at < word.term.size();) {
      next_code_point(word.term, at);
      const std::string first = word.term.substr(0, at);
      const std::string second = word.term.substr(at);
      if (!part(first) || !part(second) || (is_stopword(first) && is_stopword(second))) continue;
      const double least = std::min(frequency(first, scope), frequency(second, scope));
      if (least <= most) continue;
      most = least;
      best = first;
      best.append(" ").append(second);
    }
    if (best.empty() || inside) return best;
    return scope.place == Place::chain ? "\"" + best + "\"" : "(" + best + ")";
  }

  std::string_view query_;
  const Vocabulary& vocabulary_;
  const Reader& reader_;
  TermExpansion expansion_;
};

}  // namespace

std::vector<Correction> corrections(const Node& tree, std::string_view query, const Vocabulary& vocabulary,
                                    TimeLimit& limit) {
  Reader reader(query, vocabulary);
  const std::vector<Word> words = reader.read(tree);
  Corrector corrector(query, vocabulary, reader, limit);
  std::vector<Correction> out;
  try {
    for (std::size_t i = 0; i < words.size() && out.size() < most_corrections; ++i) {
      if (i + 1 < words.size()) {
        if (std::string both = corrector.joined(words[i], words[i + 1]); !both.empty()) {
          out.push_back({words[i].begin, words[i + 1].end, {std::move(both)}});
          ++i;
          continue;
        }
      }
      if (words[i].known) continue;
      if (auto texts = corrector.texts(words[i]); !texts.empty()) {
        out.push_back({words[i].begin, words[i].end, std::move(texts)});
      }
    }
  } catch (const QueryFailure&) {  // the time is over
  }
  return out;
}

}  // namespace osint
