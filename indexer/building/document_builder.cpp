// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/document_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <set>
#include <unordered_set>

#include "analysis/names/reads_as.h"
#include "base/utf8.h"
#include "indexer/building/gloss_finder.h"
#include "indexer/building/name_keys.h"
#include "schema/addresses.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/commentary_digest.h"
#include "schema/date_terms.h"
#include "schema/facets.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/record.h"
#include "schema/searchable_passages.h"
#include "schema/text_sketch.h"

namespace osint {
namespace {

constexpr std::size_t max_record_bytes = 4 * max_commentary_bytes;  // Xapian takes some 100 MB

// What Xapian takes for a term: 245 bytes, a NUL counting twice.
bool is_storable(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0')) <= 245;
}

class Builder {
 public:
  Builder(const Analyzer& analyzer, Families& families) : analyzer_(analyzer), families_(families) {}

  // Adds the words of a text at `base` onwards, none beyond `last`; returns the first position after it.
  Xapian::termpos add_text(std::string_view text, std::string_view prefix, Xapian::termpos base,
                           Xapian::termpos last = std::numeric_limits<Xapian::termpos>::max() - 1) {
    Xapian::termpos end = base;
    std::string term;
    const std::vector<Token> tokens = analyzer_.tokens(text);
    if (prefix.empty()) osint::add_name_keys(tokens, name_keys_);
    const Token* han = nullptr;  // the last word, if it is a Chinese character
    for (const Token& token : tokens) {
      term.assign(prefix).append(token.term);
      const Xapian::termpos position = std::min(base + token.position, last);
      document_.add_posting(term, position, counts(token, prefix) ? times(term) : 0);
      end = std::max(end, position + 1);
      if (!prefix.empty()) continue;
      families_.note(token.term, analyzer_);
      if (token.form != TokenForm::word) continue;
      if (han != nullptr && token.han && token.position == han->position + 1) add_pair(*han, token);
      han = token.han ? &token : nullptr;
    }
    return end;
  }

  // The same without a prefix, for text without a known speaker. It counts half: every second occurrence of a
  // word.
  Xapian::termpos add_other_text(std::string_view text, Xapian::termpos base) {
    speaker_known_ = false;
    const Xapian::termpos end = add_text(text, "", base);
    speaker_known_ = true;
    return end;
  }

  // Several texts under one prefix, passage_gap apart.
  void add_field(std::string_view prefix, const std::vector<std::string>& values) {
    Xapian::termpos& next = next_position_[std::string(prefix)];
    for (const std::string& value : values) next = add_text(value, prefix, next + 1) + passage_gap;
  }

  // The same for values of one citation, within the positions that are its own.
  void add_citation_field(std::string_view prefix, const std::vector<std::string>& values,
                          std::size_t citation) {
    const Xapian::termpos begin = citation_begin(citation);
    Xapian::termpos next = begin;
    for (const std::string& value : values) {
      next = add_text(value, prefix, next + 1, begin + citation_span - 1) + passage_gap;
    }
  }

  // Adds a value as a single term, at the position of its citation.
  void add_citation_filter(std::string_view prefix, std::string_view value, std::size_t citation) {
    document_.add_posting(std::string(prefix).append(value), citation_begin(citation) + 1, 0);
  }

  void add_filter(std::string_view prefix, std::string_view value) {
    document_.add_boolean_term(std::string(prefix).append(value));
  }

  // Xapian's bounds on lengths ignore a document of length 0, and its own check then reports damage. So the
  // id counts if nothing else does.
  void add_id(const std::string& id) {
    bool counted = false;
    for (auto term = document_.termlist_begin(); term != document_.termlist_end() && !counted; ++term)
      counted = term.get_wdf() > 0;
    document_.add_term(id_term(id), counted ? 0 : 1);
  }

  // Adds the keys of all texts without a prefix.
  void add_name_keys() {
    for (const std::string& key : name_keys_) document_.add_boolean_term(key);
  }

  // Adds the pairs of forms that a text defines, so that queries for either form find the other.
  void add_glosses(std::string_view text) {
    for (const Gloss& gloss : glosses(text, analyzer_, reads_as_)) {
      const std::string there = gloss_term(gloss.form, gloss.other);
      const std::string back = gloss_term(gloss.other, gloss.form);
      if (!there.empty()) document_.add_boolean_term(there);
      if (!back.empty()) document_.add_boolean_term(back);
    }
  }

  Xapian::Document& document() { return document_; }

 private:
  // Returns true if an occurrence counts for ranking, in the frequency of its term and in the length of the
  // document. Other spellings must not make a word look frequent. Stopwords and the names of folders do not
  // tell what a text is about, and the length stands for how much the text says.
  static bool counts(const Token& token, std::string_view prefix) {
    return token.form == TokenForm::word && prefix != prefix::file && !is_stopword(token.term);
  }

  // Returns how often an occurrence of a term counts: 1, or 0 for every other one in text without a known speaker.
  Xapian::termcount times(const std::string& term) { return speaker_known_ || is_second(term) ? 1 : 0; }

  void add_pair(const Token& first, const Token& second) {
    const std::string term = han_pair_term(first.term, second.term);
    document_.add_term(term, times(term));
  }

  // Returns true for every second occurrence of a term in text without a known speaker.
  bool is_second(const std::string& term) {
    const bool first = seen_once_.insert(term).second;
    if (!first) seen_once_.erase(term);
    return !first;
  }

  const Analyzer& analyzer_;
  Families& families_;
  const ReadsAs reads_as_ = [this](std::string_view han, std::string_view latin) {
    return reads_as(analyzer_, han, latin);
  };
  Xapian::Document document_;
  std::map<std::string, Xapian::termpos> next_position_;
  std::set<std::string> name_keys_;
  bool speaker_known_ = true;
  std::unordered_set<std::string> seen_once_;  // since their last occurrence that counted
};

// Title, commentary, pull quotes, excerpts, other text and citations as unprefixed words, kind after kind.
void add_passages(const Commentary& commentary, Builder& builder) {
  PassageStarts starts;
  starts.fill(0);
  Xapian::termpos next = 1;
  int kind = 0;
  for (const Passage& passage : searchable_passages(commentary)) {
    for (; kind <= static_cast<int>(passage.kind); ++kind) starts[static_cast<std::size_t>(kind)] = next;
    if (passage.kind != PassageKind::citation) {
      builder.add_glosses(passage.text);
      next = passage_gap + (passage.kind == PassageKind::other ? builder.add_other_text(passage.text, next)
                                                               : builder.add_text(passage.text, "", next));
      continue;
    }
    // The parts lie apart, so that no phrase runs from an author into a title. Dates and addresses
    // have fields of their own.
    const Citation& citation = commentary.citations[static_cast<std::size_t>(*passage.citation)];
    builder.add_glosses(citation.title);
    builder.add_glosses(citation.translated_title);
    const CitationText text = citation_text(citation);
    for (const CitationSpan& span : text.spans) {
      if (!is_running_text(span.part)) continue;
      next =
          builder.add_text(std::string_view(text.text).substr(span.begin, span.end - span.begin), "", next) +
          passage_gap;
    }
  }
  for (; kind <= passage_kinds; ++kind) starts[static_cast<std::size_t>(kind)] = next;
  builder.document().add_value(slot::passage_starts, encode_passage_starts(starts));
}

void add_citation(const Citation& citation, std::size_t i, Builder& builder) {
  builder.add_citation_filter(prefix::citation, "", i);
  builder.add_citation_field(prefix::author, citation.authors, i);
  builder.add_citation_field(prefix::headline, {citation.title, citation.translated_title}, i);
  builder.add_citation_field(prefix::publication, {citation.publication, citation.via}, i);
  builder.add_citation_field(prefix::url, {address_words(citation.url)}, i);
  for (const std::string& host : host_and_parents(citation.url)) {
    builder.add_citation_filter(prefix::site, host, i);
  }
  for (const std::string& term : date_terms(citation.date)) builder.add_citation_filter("", term, i);
}

}  // namespace

Xapian::Document build_document(const Commentary& commentary, const Analyzer& analyzer, Families& families) {
  Builder builder(analyzer, families);
  add_passages(commentary, builder);
  builder.add_name_keys();
  if (!commentary.title.empty()) builder.add_field(prefix::title, {commentary.title});
  builder.add_field(prefix::analyst, commentary.analysts);
  if (!commentary.region.empty()) builder.add_field(prefix::region, {commentary.region});
  builder.add_field(prefix::file, {address_words(commentary.file)});
  for (std::size_t i = 0; i < commentary.citations.size(); ++i)
    add_citation(commentary.citations[i], i, builder);
  for (const std::string& term : date_terms(commentary.date)) builder.add_filter("", term);
  const std::string date = effective_date(commentary);
  if (date.empty()) builder.add_filter(prefix::undated, "");
  builder.add_id(commentary.id);
  builder.document().add_value(slot::newest_first, newest_first_key(date, commentary.id));
  builder.document().add_value(slot::digest, commentary_digest(commentary));
  if (const std::string sketch = text_sketch(commentary); !sketch.empty())
    builder.document().add_value(slot::sketch, sketch);
  for (const Facet& facet : facets()) {
    if (!facet.slot) continue;
    const std::string values = encode_values(facet_values(facet, commentary));
    if (!values.empty()) builder.document().add_value(*facet.slot, values);
  }
  builder.document().set_data(encode_record(commentary));
  return std::move(builder.document());
}

std::size_t text_bytes(const Commentary& commentary) {
  std::size_t bytes = commentary.title.size() + commentary.id.size() + commentary.region.size();
  for (const std::string& analyst : commentary.analysts) bytes += analyst.size();
  for (const Passage& passage : commentary.passages) bytes += passage.text.size();
  for (const Citation& citation : commentary.citations) {
    bytes += citation.title.size() + citation.translated_title.size() + citation.publication.size() +
             citation.via.size() + citation.url.size() + citation.note.size();
    for (const std::string& author : citation.authors) bytes += author.size();
  }
  return bytes;
}

Result<void> check_size(const Commentary& commentary) {
  if (text_bytes(commentary) <= max_commentary_bytes) return {};
  return failure(
      fmt::format("a commentary has more than {} MiB of text; split it", max_commentary_bytes >> 20),
      commentary.line);
}

Result<void> check_document(const Xapian::Document& document) {
  if (document.get_data().size() > max_record_bytes) {
    return failure(fmt::format("a commentary is larger than {} MiB; split it", max_record_bytes >> 20));
  }
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!is_storable(*term)) return failure(fmt::format("a term is too long: {}...", (*term).substr(0, 40)));
  }
  return {};
}

}  // namespace osint
