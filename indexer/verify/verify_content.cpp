// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of --verify that compare what the database holds with what its records say it must hold.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "analysis/analyzer.h"
#include "base/utf8.h"
#include "indexer/building/document_builder.h"
#include "indexer/verify/content_digest.h"
#include "indexer/verify/finder.h"
#include "indexer/verify/verify_steps.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/record.h"

namespace osint {
namespace {

using nlohmann::json;

constexpr std::size_t rows_at_once = 256;

template <class Iterator>
std::vector<Xapian::termpos> positions_of(const Iterator& posting) {
  return {posting.positionlist_begin(), posting.positionlist_end()};
}

// Rows of a message, some at a time.
class Rows {
 public:
  Rows(const Finder& finder, const char* name) : finder_(finder), name_(name) {}
  void add(json row) {
    rows_.push_back(std::move(row));
    if (rows_.size() >= rows_at_once) flush();
  }
  void flush() {
    if (!rows_.empty()) finder_.send({{name_, std::exchange(rows_, json::array())}});
  }

 private:
  const Finder& finder_;
  const char* name_;
  json rows_ = json::array();
};

class Postings {
 public:
  Postings(const Finder& finder, const Xapian::Database& database) : finder_(finder), database_(database) {}

  void check() {
    finder_.check("lengths", [&] { check_lengths(); });
    finder_.check("words", [&] { check_terms(); });
    finder_.check("values", [&] { check_values(); });
    Rows rows(finder_, "postings");
    for (const auto& [number, digest] : digests_) rows.add({number, digest.high, digest.low});
    rows.flush();
    finder_.send({{"count", {{"terms", terms_}, {"occurrences", occurrences_}}}});
  }

 private:
  void check_lengths() {
    Xapian::doccount documents = 0;
    Xapian::totallength total = 0;
    Xapian::docid last = 0;
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
      if (*at <= last) throw Finding{"lengths", "the documents are not in order"};
      last = *at;
      ++documents;
      const Xapian::termcount length = at.get_doclength();
      total += length;
      if (length < database_.get_doclength_lower_bound() || length > database_.get_doclength_upper_bound())
        finder_.found("lengths", fmt::format("that of document {} is out of bounds", last));
      digests_[last];
    }
    if (documents != database_.get_doccount() || total != database_.get_total_length() ||
        last > database_.get_lastdocid())
      finder_.found("lengths", "the number of documents or the sum of their lengths is wrong");
  }

  void check_terms() {
    std::string last;
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      if (*term <= last) throw Finding{"words", "they are not in order"};
      last = *term;
      ++terms_;
      finder_.check("word " + last, [&] { check_term(last, term.get_termfreq()); });
    }
  }

  void check_term(const std::string& term, Xapian::doccount listed) {
    Xapian::doccount documents = 0;
    Xapian::termcount sum = 0;
    Xapian::termcount most = 0;
    Xapian::docid last = 0;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
      if (*at <= last) throw Finding{"word " + term, "its documents are not in order"};
      last = *at;
      ++documents;
      sum += at.get_wdf();
      most = std::max(most, at.get_wdf());
      const auto positions = positions_of(at);
      occurrences_ += positions.size();
      digests_[last].add_posting(term, at.get_wdf(), positions);
    }
    if (documents != listed || documents != database_.get_termfreq(term) ||
        sum != database_.get_collection_freq(term) || most > database_.get_wdf_upper_bound(term))
      finder_.found("word " + term, "its frequencies are wrong");
  }

  void check_values() {
    for (Xapian::valueno number = 0; number <= slot::last; ++number) {
      Xapian::doccount documents = 0;
      const std::string lowest = database_.get_value_lower_bound(number);
      const std::string highest = database_.get_value_upper_bound(number);
      Xapian::docid last = 0;
      for (auto at = database_.valuestream_begin(number); at != database_.valuestream_end(number); ++at) {
        if (at.get_docid() <= last) throw Finding{"values", "they are not in order"};
        last = at.get_docid();
        ++documents;
        digests_[last].add_value(number, *at);
        if (*at < lowest || *at > highest)
          finder_.found("values", fmt::format("slot {}: one of document {} is out of bounds", number, last));
      }
      if (documents != database_.get_value_freq(number))
        finder_.found("values", fmt::format("slot {}: their number is wrong", number));
    }
  }

  const Finder& finder_;
  const Xapian::Database& database_;
  std::unordered_map<Xapian::docid, ContentDigest> digests_;
  std::uint64_t terms_ = 0;
  std::uint64_t occurrences_ = 0;
};

// What a document lists of itself: its terms with their wdf, and its values.
struct Listed {
  std::vector<std::pair<std::string, Xapian::termcount>> terms;
  std::map<Xapian::valueno, std::string> values;
  Xapian::termcount length = 0;
  bool operator==(const Listed&) const = default;
};

Listed listed(const Xapian::Document& document) {
  Listed out;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!out.terms.empty() && *term <= out.terms.back().first)
      throw Finding{"", "its words are not in order"};
    out.terms.emplace_back(*term, term.get_wdf());
    out.length += term.get_wdf();
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out.values.emplace(value.get_valueno(), *value);
  return out;
}

ContentDigest digest_of(const Xapian::Document& document) {
  ContentDigest digest;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    digest.add_posting(*term, term.get_wdf(), positions_of(term));
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    digest.add_value(value.get_valueno(), *value);
  return digest;
}

class Documents {
 public:
  Documents(const Finder& finder, const Xapian::Database& database, bool same_words)
      : finder_(finder), database_(database), same_words_(same_words), rows_(finder, "documents") {}

  void check(Xapian::docid number) {
    std::string about = fmt::format("document {}", number);
    finder_.check(about, [&] {
      try {
        check(number, about);
      } catch (const Finding& finding) {
        throw Finding{about, finding.problem, finding.shortage};
      }
    });
  }

  void finish() {
    rows_.flush();
    finder_.check("families", [&] { check_families(); });
  }

 private:
  void check(Xapian::docid number, std::string& about) {
    const Xapian::Document stored = database_.get_document(number);
    const std::string data = stored.get_data();
    const std::string key = stored.get_value(slot::newest_first);
    if (const std::string_view id = id_of_key(key); !id.empty()) about = id;
    const auto commentary = decode_record(data);
    if (!commentary) throw Finding{about, commentary.error().message};
    about = commentary->id;
    const Xapian::Document built = build_document(*commentary, analyzer_, families_);
    const Listed there = listed(stored);
    if (database_.get_doclength(number) != there.length) finder_.found(about, "its length is wrong");
    if (same_words_ && there != listed(built))
      finder_.found(about, "its words or its values are not those of its text");
    for (const auto& [stem, word] : families_.take()) needed_[stem].insert(word);
    const ContentDigest digest = digest_of(same_words_ ? built : stored);
    const auto passages = commentary->passages.size() + (commentary->title.empty() ? 0 : 1);
    rows_.add({number, digest.high, digest.low, commentary->id, commentary->file, passages,
               commentary->citations.size()});
  }

  // Checks that the families hold the words that the texts need. They may hold more, from texts that are
  // gone.
  void check_families() {
    for (const auto& [stem, words] : needed_) {
      const std::set<std::string> known(database_.synonyms_begin(stem), database_.synonyms_end(stem));
      for (const std::string& word : words) {
        if (!known.contains(word) && same_words_)
          finder_.found("families", fmt::format("{} is missing among the forms of {}", word, stem));
      }
    }
  }

  const Finder& finder_;
  const Xapian::Database& database_;
  bool same_words_;
  Rows rows_;
  Analyzer analyzer_;
  Families families_;
  std::map<std::string, std::set<std::string>> needed_;  // stem -> words
};

}  // namespace

Step postings_step(const std::string& path) {
  return finding_step("words", [=](const Finder& finder) {
    const OpenDatabase database = value_or_finding("database", OpenDatabase::open({path}));
    finder.send({{"total", database->get_doccount()}});
    Postings(finder, *database).check();
  });
}

Step documents_step(const std::string& path, std::size_t share, std::size_t shares) {
  return finding_step("records", [=](const Finder& finder) {
    const OpenDatabase database = value_or_finding("database", OpenDatabase::open({path}));
    // Another version of ICU may find other words. The stored document is then compared only with itself.
    Documents documents(finder, *database, database.warnings().empty());
    std::size_t at = 0;
    Xapian::docid last = 0;
    for (auto number = database->postlist_begin(""); number != database->postlist_end(""); ++number, ++at) {
      if (*number <= last) throw Finding{"lengths", "the documents are not in order"};
      last = *number;
      if (at % shares == share) documents.check(last);
    }
    documents.finish();
  });
}

}  // namespace osint
