// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/searcher/compile/reference_evaluator.h"

#include <algorithm>
#include <functional>
#include <regex>
#include <stdexcept>

#include "base/utf8.h"
#include "schema/addresses.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/dates/date_span.h"
#include "schema/fields.h"
#include "schema/searchable_passages.h"
#include "searcher/query/date_range.h"
#include "searcher/words/query_words.h"

namespace osint::test {
namespace {

using Accepts = std::function<bool(const std::string& term)>;

// A text that phrases and proximity do not leave.
struct Text {
  std::vector<Token> tokens;
};

bool is_running_text(const Field* field) {
  return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
}

bool is_address(const Field* field) {
  return field != nullptr && (field->kind == FieldKind::address || field->kind == FieldKind::path);
}

class Evaluator {
 public:
  Evaluator(const Commentary& commentary, const Analyzer& analyzer)
      : commentary_(commentary), analyzer_(analyzer) {}

  bool holds(const Node& node, const Field* field) const {
    return std::visit([&](const auto& kind) { return holds(node, kind, field); }, node.is);
  }

 private:
  bool holds(const Node&, const AllNode&, const Field*) const { return true; }
  bool holds(const Node&, const EitherNode& either, const Field* field) const {
    return std::ranges::any_of(either.children, [&](const Node& child) { return holds(child, field); });
  }
  bool holds(const Node&, const NegationNode& negation, const Field* field) const {
    return !holds(*negation.child, field);
  }
  bool holds(const Node&, const RequiredNode& required, const Field* field) const {
    return holds(*required.child, field);
  }
  bool holds(const Node&, const FieldNode& inner, const Field*) const {
    if (inner.field->kind != FieldKind::group) return holds(*inner.value, inner.field);
    return std::ranges::any_of(commentary_.citations, [&](const Citation& citation) {
      return in_citation(*inner.value, nullptr, citation);
    });
  }
  // Stopwords go from running text where anything else is left.
  bool holds(const Node&, const BothNode& both, const Field* field) const {
    const auto is_bare_stopword = [&](const Node& child) {
      const auto* word = as<WordNode>(child);
      if (word == nullptr || !is_running_text(field)) return false;
      return std::ranges::all_of(word_sequences(analyzer_, word->text),
                                 [](const SequenceSpellings& sequence) { return is_stopword(sequence); });
    };
    const bool content = std::ranges::any_of(both.children, [&](const Node& child) {
      return as<NegationNode>(child) == nullptr && !is_bare_stopword(child);
    });
    return std::ranges::all_of(both.children, [&](const Node& child) {
      return (content && is_bare_stopword(child)) || holds(child, field);
    });
  }
  bool holds(const Node& node, const LookedForNode auto&, const Field* field) const {
    if (field != nullptr && field->kind == FieldKind::date) return dated(*text_of(node));
    if (field != nullptr && field->kind == FieldKind::exact) return value_matches(node, {commentary_.id});
    if (field != nullptr && field->kind == FieldKind::host) {
      return std::ranges::any_of(commentary_.citations, [&](const Citation& citation) {
        return value_matches(node, host_and_parents(citation.url));
      });
    }
    return in_texts(node, field, texts(field));
  }

  // Everything of one citation.
  bool in_citation(const Node& node, const Field* field, const Citation& citation) const {
    return std::visit([&](const auto& kind) { return in_citation(node, kind, field, citation); }, node.is);
  }
  bool in_citation(const Node&, const AllNode&, const Field*, const Citation&) const {
    throw std::invalid_argument("* in a citation");
  }
  bool in_citation(const Node&, const BothNode& both, const Field* field, const Citation& citation) const {
    return std::ranges::all_of(both.children,
                               [&](const Node& child) { return in_citation(child, field, citation); });
  }
  bool in_citation(const Node&, const EitherNode& either, const Field* field,
                   const Citation& citation) const {
    return std::ranges::any_of(either.children,
                               [&](const Node& child) { return in_citation(child, field, citation); });
  }
  bool in_citation(const Node&, const NegationNode& negation, const Field* field,
                   const Citation& citation) const {
    return !in_citation(*negation.child, field, citation);
  }
  bool in_citation(const Node&, const RequiredNode& required, const Field* field,
                   const Citation& citation) const {
    return in_citation(*required.child, field, citation);
  }
  bool in_citation(const Node&, const FieldNode& inner, const Field*, const Citation& citation) const {
    return in_citation(*inner.value, inner.field, citation);
  }
  bool in_citation(const Node& node, const LookedForNode auto&, const Field* field,
                   const Citation& citation) const {
    if (field == nullptr) {
      for (const char* name : {"author", "headline", "publication", "url"}) {
        if (in_citation(node, find_field(name), citation)) return true;
      }
      const std::string* text = text_of(node);
      return text != nullptr && text->find('.') != std::string::npos &&
             value_matches(node, host_and_parents(citation.url));
    }
    if (field->kind == FieldKind::date) {
      const auto range = parse_date_range(*text_of(node), {2024, 1, 1});
      const auto date = parse_date_span(citation.date);
      return range->undated ? !date : date && matches(*range, *date);
    }
    if (field->kind == FieldKind::host) return value_matches(node, host_and_parents(citation.url));
    return in_texts(node, field, citation_texts(*field, citation));
  }

  bool dated(const std::string& written) const {
    const auto range = parse_date_range(written, {2024, 1, 1});
    if (!range) throw std::invalid_argument("date");
    if (range->undated) return effective_date(commentary_).empty();
    std::vector<std::string> dates = {commentary_.date};
    for (const Citation& citation : commentary_.citations) dates.push_back(citation.date);
    return std::any_of(dates.begin(), dates.end(), [&](const std::string& text) {
      const auto date = parse_date_span(text);
      return date && matches(*range, *date);
    });
  }

  static bool value_matches(const Node& node, const std::vector<std::string>& values) {
    return std::ranges::any_of(values, [&](const std::string& value) {
      return as<WildcardNode>(node) != nullptr ? naive_wildcard(*text_of(node), value)
                                               : value == *text_of(node);
    });
  }

  Text text(std::string_view text) const { return {analyzer_.tokens(text)}; }

  std::vector<Text> citation_texts(const Field& field, const Citation& citation) const {
    std::vector<Text> out;
    if (field.name == "author") {
      for (const std::string& author : citation.authors) out.push_back(text(author));
    }
    if (field.name == "headline") out = {text(citation.title), text(citation.translated_title)};
    if (field.name == "publication") out = {text(citation.publication), text(citation.via)};
    if (field.name == "url") out.push_back(text(address_words(citation.url)));
    return out;
  }

  std::vector<Text> texts(const Field* field) const {
    std::vector<Text> out;
    if (field == nullptr || field->kind == FieldKind::passages || field->name == "title") {
      for (const Passage& passage : searchable_passages(commentary_)) {
        if (passage.kind == PassageKind::citation) continue;
        if (field == nullptr || field->name == name(passage.kind)) out.push_back(text(passage.text));
      }
    }
    for (const Citation& citation : commentary_.citations) {
      if (field == nullptr) {
        for (const char* part : {"author", "headline", "publication"})
          append(out, citation_texts(*find_field(part), citation));
        out.push_back(text(citation.note));
      } else {
        append(out, citation_texts(*field, citation));
      }
    }
    if (field != nullptr && field->name == "analyst") {
      for (const std::string& analyst : commentary_.analysts) out.push_back(text(analyst));
    }
    if (field != nullptr && field->name == "file") out.push_back(text(address_words(commentary_.file)));
    return out;
  }

  static void append(std::vector<Text>& out, std::vector<Text> more) {
    for (Text& text : more) out.push_back(std::move(text));
  }

  bool in_texts(const Node& node, const Field* field, const std::vector<Text>& texts) const {
    const auto in_any = [&](const std::function<bool(const Text&)>& holds) {
      return std::ranges::any_of(texts, holds);
    };
    if (const auto* near = as<NearNode>(node))
      return in_any([&](const Text& text) { return stands_near(*near, field, text); });
    if (const auto* phrase = as<PhraseNode>(node); phrase != nullptr && phrase->window != 0)
      return in_any([&](const Text& text) { return stands_within(*phrase, field, text); });
    const auto* word = as<WordNode>(node);
    const auto* wildcard = as<WildcardNode>(node);
    if (!is_running_text(field) || (word == nullptr && wildcard == nullptr))
      return in_any([&](const Text& text) { return !places(node, field, text).empty(); });
    // Of a word with several parts, each may stand anywhere.
    std::vector<SequenceSpellings> sequences;
    if (word != nullptr) sequences = word_sequences(analyzer_, word->text);
    if (wildcard != nullptr) {
      for (TermSequence& one : wildcard_sequences(analyzer_, wildcard->text, false))
        sequences.push_back({std::move(one)});
    }
    return std::ranges::all_of(sequences, [&](const SequenceSpellings& spellings) {
      return in_any([&](const Text& text) {
        return !all_places(spellings, spellings.front().stemmable, text).empty();
      });
    });
  }

  bool stands_near(const NearNode& near, const Field* field, const Text& text) const {
    Proximity proximity;
    proximity.links = near.links;
    std::vector<Occurrences> found;
    for (const Node& operand : near.operands) found.push_back(places(operand, field, text));
    return naive_proximity(proximity, found);
  }

  bool stands_within(const PhraseNode& phrase, const Field* field, const Text& text) const {
    Proximity proximity;
    proximity.window = phrase.window;
    std::vector<Occurrences> found;
    for (const SequenceSpellings& spellings : separate_words(analyzer_, written(phrase.text, field)))
      found.push_back(all_places(spellings, false, text));
    return naive_proximity(proximity, found);
  }

  static std::string written(const std::string& text, const Field* field) {
    return is_address(field) ? address_words(text) : text;
  }

  // Where a text stands as one word or phrase.
  Occurrences places(const Node& node, const Field* field, const Text& text) const {
    return visit_operand([&](const auto& kind) { return places(kind, field, text); }, node);
  }
  Occurrences places(const WordNode& word, const Field* field, const Text& text) const {
    const std::string words = written(word.text, field);
    const auto sequences =
        is_running_text(field) ? word_sequences(analyzer_, words) : std::vector<SequenceSpellings>();
    if (sequences.size() != 1) return all_places(phrase_sequences(analyzer_, words), false, text);
    return all_places(sequences.front(), sequences.front().front().stemmable, text);
  }
  Occurrences places(const PhraseNode& phrase, const Field* field, const Text& text) const {
    return all_places(phrase_sequences(analyzer_, written(phrase.text, field)), false, text);
  }
  Occurrences places(const WildcardNode& wildcard, const Field* field, const Text& text) const {
    return all_places(wildcard_phrase(analyzer_, wildcard.text, is_address(field)), false, text);
  }
  Occurrences places(const FuzzyNode& fuzzy, const Field*, const Text& text) const {
    const std::string word = single_term(word_sequences(analyzer_, fuzzy.text).at(0)).value();
    const unsigned edits = fuzzy.edits != 0 ? fuzzy.edits : code_points(word) <= 5 ? 1 : 2;
    return term_places([&](const std::string& term) { return naive_edits(word, term) <= edits; }, text);
  }
  Occurrences places(const RegexNode& node, const Field*, const Text& text) const {
    const std::regex regex(node.text);
    return term_places([&](const std::string& term) { return std::regex_match(term, regex); }, text);
  }
  Occurrences places(const EitherNode& either, const Field* field, const Text& text) const {
    Occurrences out;
    for (const Node& child : either.children) {
      for (const Occurrence& place : places(child, field, text)) out.push_back(place);
    }
    return out;
  }

  Occurrences all_places(const std::vector<TermSequence>& sequences, bool stemmed, const Text& text) const {
    Occurrences out;
    for (const TermSequence& sequence : sequences) {
      for (const Occurrence& place : sequence_places(sequence, stemmed, text)) out.push_back(place);
    }
    return out;
  }

  Accepts step(const std::vector<std::string>& alternatives, bool stemmed) const {
    std::vector<Accepts> each;
    for (const std::string& wanted : alternatives) each.push_back(step(wanted, stemmed));
    return [each](const std::string& term) {
      return std::ranges::any_of(each, [&](const Accepts& accepts) { return accepts(term); });
    };
  }
  Accepts step(const std::string& wanted, bool stemmed) const {
    if (has_wildcard(wanted)) return [=](const std::string& term) { return naive_wildcard(wanted, term); };
    if (!stemmed) return [=](const std::string& term) { return term == wanted; };
    return [this, wanted](const std::string& term) {
      return term == wanted || analyzer_.stem(term) == analyzer_.stem(wanted);
    };
  }

  static Occurrences term_places(const Accepts& accepts, const Text& text) {
    Occurrences out;
    for (const Token& token : text.tokens) {
      if (accepts(token.term)) out.push_back({token.position, token.position});
    }
    return out;
  }

  Occurrences sequence_places(const TermSequence& sequence, bool stemmed, const Text& text) const {
    Occurrences out;
    for (const Occurrence& first : term_places(step(sequence.steps.front(), stemmed), text)) {
      bool complete = true;
      for (std::size_t i = 1; i < sequence.steps.size(); ++i) {
        const Occurrences here = term_places(step(sequence.steps[i], stemmed), text);
        const std::uint32_t at = first.begin + sequence.offsets[i];
        complete = complete && std::count(here.begin(), here.end(), Occurrence{at, at}) > 0;
      }
      if (complete) out.push_back({first.begin, first.begin + sequence.offsets.back()});
    }
    return out;
  }

  const Commentary& commentary_;
  const Analyzer& analyzer_;
};

unsigned distance(const Occurrence& a, const Occurrence& b) {
  return a.end < b.begin ? b.begin - a.end : a.begin - b.end;
}

bool fits(const Proximity& proximity, const Occurrences& chosen) {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    for (std::size_t j = i + 1; j < chosen.size(); ++j) {
      const Occurrence& a = chosen[i];
      const Occurrence& b = chosen[j];
      if (a.end >= b.begin && b.end >= a.begin) return false;
      if (proximity.links.empty() && distance(a, b) > proximity.window) return false;
      if (proximity.links.empty() || j != i + 1) continue;
      const NearLink& link = proximity.links[i];
      if (distance(a, b) > link.within || (link.ordered && b.begin < a.begin)) return false;
    }
  }
  return true;
}

bool any_choice(const Proximity& proximity, const std::vector<Occurrences>& found, Occurrences& chosen) {
  if (!fits(proximity, chosen)) return false;
  if (chosen.size() == found.size()) return true;
  const Occurrences& next = found[chosen.size()];
  return std::any_of(next.begin(), next.end(), [&](const Occurrence& occurrence) {
    chosen.push_back(occurrence);
    const bool complete = any_choice(proximity, found, chosen);
    chosen.pop_back();
    return complete;
  });
}

}  // namespace

bool answers(const Node& query, const Commentary& commentary, const Analyzer& analyzer) {
  return Evaluator(commentary, analyzer).holds(query, nullptr);
}

bool naive_wildcard(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    return naive_wildcard(pattern.substr(1), word) ||
           (!word.empty() && naive_wildcard(pattern, word.substr(1)));
  }
  if (word.empty()) return false;
  std::size_t next = 1;
  if (pattern.front() == '?') {
    next = 0;
    next_code_point(word, next);
  } else if (pattern.front() != word.front()) {
    return false;
  }
  return naive_wildcard(pattern.substr(1), word.substr(next));
}

unsigned naive_edits(const std::string& a, const std::string& b) {
  std::vector<std::vector<unsigned>> d(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<unsigned>(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

bool naive_proximity(const Proximity& proximity, const std::vector<Occurrences>& found) {
  Occurrences chosen;
  return any_choice(proximity, found, chosen);
}

}  // namespace osint::test
