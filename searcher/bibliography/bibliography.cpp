// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/bibliography.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_map>
#include <utility>

#include "analysis/folding.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "schema/addresses.h"
#include "schema/commentary.h"
#include "searcher/bibliography/citation_key.h"
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

Reference reference_of(const Citation& citation) {
  Reference out;
  out.type = source_type(citation);
  out.authors = authors_of(citation.authors);
  out.title = plain(citation.title);
  out.translation = plain(citation.translated_title);
  if (out.title.empty()) std::swap(out.title, out.translation);
  if (out.translation.empty()) split_translation(out);
  out.publication = plain(citation.publication);
  out.date = parse_date_span(citation.date);
  out.accessed = parse_iso_date(citation.accessed);
  out.url = web_address(citation.url);
  out.note = plain(citation.note);
  for (const std::string& kept :
       {out.date ? "" : plain(citation.date), out.url.empty() ? plain(citation.url) : ""}) {
    if (!kept.empty()) out.note += (out.note.empty() ? "" : ", ") + kept;
  }
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
         citation.translated_title.empty() && citation.url.empty() && citation.note.empty();
}

void complete(Citation& first, const Citation& other) {
  if (first.authors.empty()) first.authors = other.authors;
  for (auto field : {&Citation::title, &Citation::translated_title, &Citation::publication, &Citation::url,
                     &Citation::note, &Citation::accessed}) {
    if ((first.*field).empty()) first.*field = other.*field;
  }
  const bool range = other.date.find('/') != std::string::npos;
  const bool more_precise = !range && other.date.starts_with(first.date);
  if (first.date.empty() || more_precise) first.date = other.date;
}

struct Entry {
  const Commentary* commentary = nullptr;  // the entry is of it; else of `citation`
  Citation citation;
  std::string identity;
};

class Collection {
 public:
  void add(const Commentary& commentary) {
    entries_.push_back({&commentary, {}, "commentary " + commentary.id});
  }

  void add(const Citation& citation) {
    if (says_nothing(citation)) return;
    const std::string address = address_key(citation.url);
    const std::string words = words_of(citation);
    if (!address.empty()) {
      if (const auto found = by_address_.find(address); found != by_address_.end())
        return complete(entries_[found->second].citation, citation);
    }
    if (const auto found = by_words_.find(words); found != by_words_.end()) {
      Citation& known = entries_[found->second].citation;
      if (address.empty() || known.url.empty()) {
        if (!address.empty()) by_address_.emplace(address, found->second);
        return complete(known, citation);
      }
    }
    by_words_.emplace(words, entries_.size());
    if (!address.empty()) by_address_.emplace(address, entries_.size());
    entries_.push_back({nullptr, citation, address.empty() ? words : address});
  }

  std::vector<Reference> references() const {
    std::vector<Reference> out;
    std::set<std::string> keys;
    for (const Entry& entry : entries_) {
      Reference reference =
          entry.commentary != nullptr ? reference_of(*entry.commentary) : reference_of(entry.citation);
      const std::string key = citation_key(reference, entry.identity);
      reference.key = key;
      for (int again = 2; !keys.insert(reference.key).second; ++again)
        reference.key = fmt::format("{}-{}", key, again);
      out.push_back(std::move(reference));
    }
    return out;
  }

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> by_address_;
  std::unordered_map<std::string, std::size_t> by_words_;
};

}  // namespace

std::vector<Reference> bibliography(std::span<const Commentary> of, bool commentaries) {
  Collection collection;
  for (const Commentary& commentary : of) {
    if (commentaries) collection.add(commentary);
    for (const Citation& citation : commentary.citations) collection.add(citation);
  }
  return collection.references();
}

}  // namespace osint
