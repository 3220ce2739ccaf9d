// SPDX-License-Identifier: GPL-2.0-or-later
// What is promised of a file of any bytes, in either form: it is read or refused with a reason, and what was read can be
// indexed, kept and given back.
#pragma once

#include <string>
#include <string_view>

#include "analysis/analyzer.h"
#include "base/utf8.h"
#include "indexer/building/document_builder.h"
#include "indexer/building/families.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"
#include "schema/record.h"
#include "tests/fuzz/promise.h"

namespace osint::fuzz {

constexpr std::size_t xapian_term_bytes = 245;

// As Xapian counts it: each NUL is stored as two bytes.
inline std::size_t stored_bytes(const std::string& term) {
  std::size_t bytes = term.size();
  for (const char byte : term) bytes += byte == '\0' ? 1 : 0;
  return bytes;
}

// As in a run: one collector for many files, made anew before it holds too much.
inline Families& families() {
  constexpr unsigned commentaries = 4096;
  static Families all;
  static unsigned noted = 0;
  if (++noted % commentaries == 0) all = {};
  return all;
}

inline void check_commentary(Commentary commentary, const std::string& path, const Analyzer& analyzer) {
  promise(commentary.file == path && commentary.line >= 1, "a commentary says where it stands");
  for (const Passage& passage : commentary.passages) {
    promise(is_valid_utf8(passage.text), "a passage is UTF-8");
    promise(!passage.citation || (*passage.citation >= 0 &&
                                  static_cast<std::size_t>(*passage.citation) < commentary.citations.size()),
            "an excerpt is of a citation of its commentary");
  }
  if (commentary.id.empty()) commentary.id = "id";
  commentary.dropped.clear();  // a record keeps neither this nor the exact confidence
  commentary.confidence = rounded_confidence(commentary);
  const auto decoded = decode_record(encode_record(commentary));
  promise(decoded && *decoded == commentary, "a record gives back the commentary");
  const Xapian::Document document = build_document(commentary, analyzer, families());
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    promise(!(*term).empty() && stored_bytes(*term) <= xapian_term_bytes, "Xapian takes every term");
  }
}

// `reader`: of documents; text needs none.
inline void read_and_index(const std::string& path, std::string_view bytes,
                           const DocumentReader& reader = {}) {
  static const Analyzer analyzer;
  const auto commentaries = read_corpus_file(path, bytes, "", reader);
  if (!commentaries) {
    promise(!commentaries.error().message.empty(), "a file that is refused is refused for a reason");
    return;
  }
  for (const Commentary& commentary : commentaries->commentaries)
    check_commentary(commentary, path, analyzer);
}

}  // namespace osint::fuzz
