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
#include "schema/date.h"
#include "schema/fields.h"
#include "schema/searchable_passages.h"
#include "searcher/compile/query_words.h"
#include "searcher/query/date_range.h"

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
    const auto child_holds = [&](const Node& child) { return holds(child, field); };
    const auto& children = node.children;
    switch (node.kind) {
      case NodeKind::all: return true;
      case NodeKind::both: return both(node, field);
      case NodeKind::either: return std::any_of(children.begin(), children.end(), child_holds);
      case NodeKind::negation: return !child_holds(children.front());
      case NodeKind::required: return child_holds(children.front());
      case NodeKind::field: {
        const Field* inner = find_field(node.text);
        if (inner->kind != FieldKind::group) return holds(children.front(), inner);
        for (const Citation& citation : commentary_.citations) {
          if (in_citation(children.front(), nullptr, citation)) return true;
        }
        return false;
      }
      default: break;
    }
    if (field != nullptr && field->kind == FieldKind::date) return dated(node);
    if (field != nullptr && field->kind == FieldKind::exact) return value_matches(node, {commentary_.id});
    if (field != nullptr && field->kind == FieldKind::host) {
      return std::any_of(commentary_.citations.begin(), commentary_.citations.end(),
                         [&](const Citation& c) { return value_matches(node, host_and_parents(c.url)); });
    }
    return leaf(node, field, texts(field));
  }

 private:
  // Stopwords go from running text where anything else is left.
  bool both(const Node& node, const Field* field) const {
    const auto is_bare_stopword = [&](const Node& child) {
      if (child.kind != NodeKind::word || !is_running_text(field)) return false;
      const auto sequences = word_sequences(analyzer_, child.text);
      return std::all_of(sequences.begin(), sequences.end(), [](const TermSequence& sequence) {
        return sequence.terms.size() == 1 && is_stopword(sequence.terms.front());
      });
    };
    const bool content = std::any_of(node.children.begin(), node.children.end(), [&](const Node& child) {
      return child.kind != NodeKind::negation && !is_bare_stopword(child);
    });
    return std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) {
      return (content && is_bare_stopword(child)) || holds(child, field);
    });
  }

  // Everything of one citation.
  bool in_citation(const Node& node, const Field* field, const Citation& citation) const {
    const auto child_holds = [&](const Node& child) { return in_citation(child, field, citation); };
    const auto& children = node.children;
    switch (node.kind) {
      case NodeKind::both: return std::all_of(children.begin(), children.end(), child_holds);
      case NodeKind::either: return std::any_of(children.begin(), children.end(), child_holds);
      case NodeKind::negation: return !child_holds(children.front());
      case NodeKind::required: return child_holds(children.front());
      case NodeKind::field: return in_citation(children.front(), find_field(node.text), citation);
      default: break;
    }
    if (field == nullptr) {
      for (const char* name : {"author", "headline", "publication", "url"}) {
        if (in_citation(node, find_field(name), citation)) return true;
      }
      return node.text.find('.') != std::string::npos && value_matches(node, host_and_parents(citation.url));
    }
    if (field->kind == FieldKind::date) {
      const auto range = parse_date_range(node.text, {2024, 1, 1});
      const auto date = parse_iso_date(citation.date);
      return range->undated ? !date : date && contains(*range, *date);
    }
    if (field->kind == FieldKind::host) return value_matches(node, host_and_parents(citation.url));
    return leaf(node, field, citation_texts(*field, citation));
  }

  bool dated(const Node& node) const {
    const auto range = parse_date_range(node.text, {2024, 1, 1});
    if (!range) throw std::invalid_argument("date");
    if (range->undated) return effective_date(commentary_).empty();
    std::vector<std::string> dates = {commentary_.date};
    for (const Citation& citation : commentary_.citations) dates.push_back(citation.date);
    return std::any_of(dates.begin(), dates.end(), [&](const std::string& text) {
      const auto date = parse_iso_date(text);
      return date && contains(*range, *date);
    });
  }

  static bool value_matches(const Node& node, const std::vector<std::string>& values) {
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      return node.kind == NodeKind::wildcard ? naive_wildcard(node.text, value) : value == node.text;
    });
  }

  Text text(std::string_view text) const { return {analyzer_.tokens(text)}; }

  std::vector<Text> citation_texts(const Field& field, const Citation& citation) const {
    std::vector<Text> out;
    if (field.name == "author") {
      for (const std::string& author : citation.authors) out.push_back(text(author));
    }
    if (field.name == "headline") out = {text(citation.title), text(citation.translated_title)};
    if (field.name == "publication") out.push_back(text(citation.publication));
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

  bool leaf(const Node& node, const Field* field, const std::vector<Text>& texts) const {
    const auto in_any = [&](const std::function<bool(const Text&)>& holds) {
      return std::any_of(texts.begin(), texts.end(), holds);
    };
    if (node.kind == NodeKind::near || (node.kind == NodeKind::phrase && node.distance != 0)) {
      return in_any([&](const Text& text) { return near(node, field, text); });
    }
    // Of a word with several parts, each may stand anywhere.
    const bool parts =
        is_running_text(field) && (node.kind == NodeKind::word || node.kind == NodeKind::wildcard);
    if (!parts) return in_any([&](const Text& text) { return !places(node, field, text).empty(); });
    const auto sequences = node.kind == NodeKind::word ? word_sequences(analyzer_, node.text)
                                                       : wildcard_sequences(analyzer_, node.text, false);
    return std::all_of(sequences.begin(), sequences.end(), [&](const TermSequence& sequence) {
      return in_any(
          [&](const Text& text) { return !sequence_places(sequence, sequence.stemmable, text).empty(); });
    });
  }

  bool near(const Node& node, const Field* field, const Text& text) const {
    Proximity proximity;
    std::vector<Occurrences> found;
    proximity.links = node.links;
    proximity.window = node.distance;
    for (const Node& child : node.children) found.push_back(places(child, field, text));
    if (node.kind == NodeKind::phrase) {
      const std::string words = is_address(field) ? address_words(node.text) : node.text;
      for (const TermSequence& sequence : word_sequences(analyzer_, words)) {
        found.push_back(sequence_places(sequence, false, text));
      }
    }
    return naive_proximity(proximity, found);
  }

  // Where a leaf stands as one word or phrase.
  Occurrences places(const Node& node, const Field* field, const Text& text) const {
    const std::string words = is_address(field) ? address_words(node.text) : node.text;
    std::vector<TermSequence> sequences;
    bool stemmed = false;
    switch (node.kind) {
      case NodeKind::word:
        if (is_running_text(field)) sequences = word_sequences(analyzer_, words);
        stemmed = sequences.size() == 1 && sequences.front().stemmable;
        if (sequences.size() != 1) sequences = phrase_sequences(analyzer_, words);
        break;
      case NodeKind::phrase: sequences = phrase_sequences(analyzer_, words); break;
      case NodeKind::wildcard: sequences = wildcard_phrase(analyzer_, node.text, is_address(field)); break;
      case NodeKind::fuzzy: return term_places(fuzzy(node), text);
      case NodeKind::regex: {
        const std::regex regex(node.text);
        return term_places([&](const std::string& term) { return std::regex_match(term, regex); }, text);
      }
      default: break;
    }
    Occurrences out;
    for (const Node& child : node.children) {
      for (const Occurrence& place : places(child, field, text)) out.push_back(place);
    }
    for (const TermSequence& sequence : sequences) {
      for (const Occurrence& place : sequence_places(sequence, stemmed, text)) out.push_back(place);
    }
    return out;
  }

  Accepts fuzzy(const Node& node) const {
    const std::string word = word_sequences(analyzer_, node.text).at(0).terms.at(0);
    const unsigned edits = node.distance != 0 ? node.distance : code_points(word) <= 5 ? 1 : 2;
    return [word, edits](const std::string& term) { return naive_edits(word, term) <= edits; };
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
    for (const Occurrence& first : term_places(step(sequence.terms.front(), stemmed), text)) {
      bool complete = true;
      for (std::size_t i = 1; i < sequence.terms.size(); ++i) {
        const Occurrences here = term_places(step(sequence.terms[i], false), text);
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
