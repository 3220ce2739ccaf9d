// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/bibliography.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_map>
#include <utility>

#include "analysis/folding.h"
#include "analysis/names/sorted_lines.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "schema/commentary.h"
#include "searcher/bibliography/citation_key.h"
#include "searcher/bibliography/language.h"
#include "searcher/bibliography/reference.h"

namespace osint {
namespace {

std::string plain(const std::string& text) { return collapsed_whitespace(printable(text)); }

// As RFC 3986 spells it: what it has no place for, percent-encoded; empty for what is no web address.
std::string web_address(const std::string& url) {
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    const bool allowed =
        byte > 0x20 && byte < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    out += allowed ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return is_web_address(out) ? out : "";
}

bool is_beyond_latin(char32_t c) { return c >= 0x370 && !(c >= 0x1E00 && c < 0x2C00); }

struct Letters {
  int latin = 0;
  int others = 0;
};

Letters letters_of(std::string_view text) {
  Letters out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_beyond_latin(c)) ++out.others;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ++out.latin;
  }
  return out;
}

// "原题 (Its Translation)": of several words in Latin letters, after a title in others.
void split_translation(Reference& reference) {
  const std::string& title = reference.title;
  const std::size_t open = title.rfind('(');
  if (open == std::string::npos || open == 0 || !title.ends_with(')')) return;
  const std::string original = collapsed_whitespace(title.substr(0, open));
  const std::string translation = collapsed_whitespace(title.substr(open + 1, title.size() - open - 2));
  const Letters source = letters_of(original);
  if (source.others <= source.latin || letters_of(translation).others > 0) return;
  if (translation.find(' ') == std::string::npos || translation.find(')') != std::string::npos) return;
  reference.title = original;
  reference.translation = translation;
}

AuthorList authors_of(std::vector<std::string> names) {
  for (std::string& name : names) name = plain(name);
  return author_list(names);
}

struct Entry {
  const Commentary* commentary = nullptr;  // the entry is of it; else of `citation`
  Citation citation;
  std::string identity;
  std::vector<std::string_view> excerpts{};  // each once; of the passages of the commentaries
  std::vector<std::string> cited_in{};
  const Commentary* last = nullptr;  // of those that cite it
};

// Takes an address in an archive of the web, which stands beside that of the page itself, from the note.
std::string archive_address_of(std::string& note) {
  std::string rest;
  std::string out;
  for (const std::string_view word : parts(note, ' ')) {
    const std::string_view address = word.substr(0, word.find_last_not_of(".,;:)]") + 1);
    if (out.empty() && is_web_address(address) && is_archive_address(address)) {
      out = address;
    } else {
      rest.append(rest.empty() ? "" : " ").append(word);
    }
  }
  if (!out.empty()) note = rest.substr(0, rest.find_last_not_of(";, ") + 1);
  return out;
}

void set_addresses(const Citation& citation, Reference& out) {
  out.url = web_address(std::string(original_address(citation.url)));
  out.archive = is_archive_address(citation.url) ? web_address(citation.url) : archive_address_of(out.note);
}

Reference reference_of(const Entry& entry) {
  const Citation& citation = entry.citation;
  Reference out;
  out.type = source_type(citation);
  out.authors = authors_of(citation.authors);
  out.title = plain(citation.title);
  out.translation = plain(citation.translated_title);
  if (out.title.empty()) std::swap(out.title, out.translation);
  if (out.translation.empty()) split_translation(out);
  out.publication = plain(citation.publication);
  out.via = plain(citation.via);
  out.date = parse_date_span(citation.date);
  out.accessed = parse_iso_date(citation.accessed);
  for (const std::string_view excerpt : entry.excerpts) {
    out.excerpt += (out.excerpt.empty() ? "" : " ") + plain(std::string(excerpt));
  }
  out.cited_in = entry.cited_in;
  out.note = plain(citation.note);
  for (const std::string& kept :
       {out.date ? "" : plain(citation.date), web_address(citation.url).empty() ? plain(citation.url) : ""}) {
    if (!kept.empty()) out.note += (out.note.empty() ? "" : ", ") + kept;
  }
  out.language = source_language(out);
  set_addresses(citation, out);
  return out;
}

// Nothing but what the file says: its own date, page and address, not those of its sources.
Reference reference_of(const Commentary& commentary) {
  Reference out;
  out.type = SourceType::commentary;
  out.authors = authors_of(commentary.analysts);
  out.title = plain(commentary.title);
  split_translation(out);
  out.date = parse_date_span(commentary.date);
  out.page = commentary.page;
  out.url = web_address(commentary.url);
  return out;
}

// Case, accents and punctuation do not count.
std::string words_of(const std::string& text) {
  std::string out = folded(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c > 0 && c < '0'; }, ' ');
  return collapsed_whitespace(out);
}

std::string words_of(const Citation& citation) {
  std::string out;
  for (const std::string& author : citation.authors) out += words_of(author) + "\n";
  const std::string& title = citation.title.empty() ? citation.translated_title : citation.title;
  out += "\n" + words_of(title) + "\n" + words_of(citation.publication) + "\n" + citation.date;
  // Nothing but a note: it is all that tells one from another.
  if (citation.authors.empty() && title.empty() && citation.publication.empty()) out += "\n" + citation.note;
  return out;
}

bool says_nothing(const Citation& citation) {
  return citation.authors.empty() && citation.title.empty() && citation.publication.empty() &&
         citation.translated_title.empty() && citation.via.empty() && citation.url.empty() &&
         citation.note.empty();
}

void complete(Citation& first, const Citation& other) {
  if (first.authors.empty()) first.authors = other.authors;
  for (auto field : {&Citation::title, &Citation::translated_title, &Citation::publication, &Citation::via,
                     &Citation::url, &Citation::note, &Citation::accessed}) {
    if ((first.*field).empty()) first.*field = other.*field;
  }
  const bool range = other.date.find('/') != std::string::npos;
  const bool more_precise = !range && other.date.starts_with(first.date);
  if (first.date.empty() || more_precise) first.date = other.date;
}

// How a commentary that cites a source is named: without the folder of its file, which says nothing to
// others.
std::string mention(const Commentary& commentary, int page) {
  std::string out = plain(commentary.title);
  if (!out.empty()) out = "“" + out + "”";
  if (!commentary.date.empty()) out += (out.empty() ? "(" : " (") + plain(commentary.date) + ")";
  const std::string file = plain(commentary.file.substr(commentary.file.rfind('/') + 1));
  if (!file.empty()) out += (out.empty() ? "" : ", ") + file;
  if (page > 0) out += fmt::format("{}p. {}", out.empty() ? "" : ", ", page);
  return out;
}

class Collection {
 public:
  void add(const Commentary& commentary) {
    entries_.push_back({&commentary, {}, "commentary " + commentary.id});
  }

  void add(const Commentary& commentary, std::size_t index) {
    const Citation& citation = commentary.citations[index];
    if (says_nothing(citation)) return;
    Entry& entry = entry_of(citation);
    int page = commentary.page;
    for (const Passage& passage : commentary.passages) {
      if (passage.kind != PassageKind::excerpt || passage.citation != static_cast<int>(index)) continue;
      if (entry.last != &commentary && passage.page > 0) page = passage.page;
      const bool is_new = excerpts_.emplace(&entry - entries_.data(), passage.text).second;
      if (is_new) entry.excerpts.emplace_back(passage.text);
    }
    if (std::exchange(entry.last, &commentary) == &commentary) return;
    if (std::string cited = mention(commentary, page); !cited.empty())
      entry.cited_in.push_back(std::move(cited));
  }

  std::vector<Reference> references() const {
    std::vector<Reference> out;
    std::set<std::string> keys;
    for (const Entry& entry : entries_) {
      Reference reference =
          entry.commentary != nullptr ? reference_of(*entry.commentary) : reference_of(entry);
      const std::string key = citation_key(reference, entry.identity);
      reference.key = key;
      for (int again = 2; !keys.insert(reference.key).second; ++again)
        reference.key = fmt::format("{}-{}", key, again);
      out.push_back(std::move(reference));
    }
    return out;
  }

 private:
  // The entry of the same source, completed, or a new one.
  Entry& entry_of(const Citation& citation) {
    const std::string address = address_key(original_address(citation.url));
    const std::string words = words_of(citation);
    if (!address.empty()) {
      if (const auto found = by_address_.find(address); found != by_address_.end())
        return completed(found->second, citation);
    }
    if (const auto found = by_words_.find(words); found != by_words_.end()) {
      if (address.empty() || entries_[found->second].citation.url.empty()) {
        if (!address.empty()) by_address_.emplace(address, found->second);
        return completed(found->second, citation);
      }
    }
    by_words_.emplace(words, entries_.size());
    if (!address.empty()) by_address_.emplace(address, entries_.size());
    return entries_.emplace_back(Entry{nullptr, citation, address.empty() ? words : address});
  }

  Entry& completed(std::size_t index, const Citation& citation) {
    complete(entries_[index].citation, citation);
    return entries_[index];
  }

  std::vector<Entry> entries_;
  std::set<std::pair<std::ptrdiff_t, std::string_view>> excerpts_;  // of entries, by their index
  std::unordered_map<std::string, std::size_t> by_address_;
  std::unordered_map<std::string, std::size_t> by_words_;
};

}  // namespace

std::vector<Reference> bibliography(std::span<const Commentary> of, bool commentaries) {
  Collection collection;
  for (const Commentary& commentary : of) {
    if (commentaries) collection.add(commentary);
    for (std::size_t i = 0; i < commentary.citations.size(); ++i) collection.add(commentary, i);
  }
  return collection.references();
}

}  // namespace osint
