// SPDX-License-Identifier: GPL-2.0-or-later
// Invented commentaries of Chinese next to all that may stand beside it, and where a run of characters stands in
// them by plain substring search over folded passages: the reference that searching is held against.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <unicode/uchar.h>

#include "analysis/folding.h"
#include "base/utf8.h"
#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/searchable_passages.h"
#include "tests/test_index.h"

namespace osint::test {

using Ids = std::set<std::string>;
using Highlights = std::vector<std::pair<std::size_t, std::size_t>>;

// Forms that readers take as one character; few groups, so that runs meet often.
inline const std::vector<std::vector<std::string>> groups = {
    {"习", "習"},       {"近"},       {"平"},       {"军", "軍"}, {"国", "國", "囯"},
    {"发", "發", "髮"}, {"台", "臺"}, {"峰", "峯"}, {"领", "領"}, {"一", "\u2F00"},
    {"长", "長", "⻓"}, {"㐀"},       {"𠀀"},       {"々"},       {"〇"},
    {"户", "戶", "戸"}, {"乾"},       {"𠮷", "吉"}};

// One Han character of a text, and what follows it unseen.
struct Character {
  std::size_t begin;  // code points
  std::size_t end;    // behind its variation selector
  std::size_t byte;
  std::size_t byte_end;
};

// Letters and digits of ASCII, also full-width ones, in lower case; 0 for all others.
inline char32_t latin(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? c : 0;
}

// A text as the promise sees it: characters that blanks and invisible marks do not part are neighbours.
struct Reference {
  std::u32string folded;              // a character or, for whatever parts, a bar
  std::vector<Character> characters;  // of each element of `folded`
};

inline bool invisible(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}
inline bool is_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

inline char32_t stand_in(const std::u32string& word) {
  static std::map<std::u32string, char32_t> known;
  return known.emplace(word, static_cast<char32_t>(0xE000 + known.size())).first->second;
}

inline Reference reference(std::string_view text) {
  Reference out;
  std::size_t number = 0;
  bool after_character = false;
  for (std::size_t i = 0; i < text.size(); ++number) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    if (is_han(c)) {
      const std::string folded = folded_han(c);
      std::size_t first = 0;
      out.folded += next_code_point(folded, first);
      REQUIRE(first == folded.size());
      out.characters.push_back({number, number + 1, at, i});
    } else if (latin(c) != 0) {
      std::u32string word(1, latin(c));
      for (std::size_t next = i; next < text.size(); i = next, ++number) {
        const char32_t letter = latin(next_code_point(text, next));
        if (letter == 0) break;
        word += letter;
      }
      out.folded += stand_in(word);
      out.characters.push_back({number + 1 - word.size(), number + 1, at, i});
    } else if (is_selector(c) && after_character) {
      out.characters.back().end = number + 1;
      out.characters.back().byte_end = i;
    } else if (!invisible(c) && (c == 0x3000 || !is_whitespace(c))) {
      out.folded += U'|';
      out.characters.push_back({number, number + 1, at, i});
    }
    after_character = is_han(c) || (after_character && is_selector(c));
  }
  return out;
}

inline std::u32string folded_run(const std::string& run) { return reference(run).folded; }

inline std::string described(const Highlights& highlights) {
  std::string out;
  for (const auto& [begin, end] : highlights) out += fmt::format(" {}-{}", begin, end);
  return out;
}

inline Highlights occurrences(const Reference& text, const std::u32string& run) {
  Highlights out;
  for (std::size_t at = text.folded.find(run); at != std::u32string::npos;
       at = text.folded.find(run, at + 1)) {
    const std::size_t begin = text.characters[at].begin;
    const std::size_t end = text.characters[at + run.size() - 1].end;
    if (!out.empty() && begin <= out.back().second) {
      out.back().second = end;
    } else {
      out.emplace_back(begin, end);
    }
  }
  return out;
}

inline std::string joined(const std::map<std::string, std::string>& passages) {
  std::string out;
  for (const auto& [text, highlights] : passages) out += text + highlights + "\n";
  return out;
}

// A text in which runs are looked for, and the field it is in.
struct Part {
  std::string field;
  Reference text;
  std::size_t passage;  // of searchable_passages()
  std::size_t shift;    // code points of the passage before it
};

inline std::string field_of(CitationPart part) {
  switch (part) {
    case CitationPart::author: return "author";
    case CitationPart::title: return "headline";
    case CitationPart::publication: return "publication";
    default: return "";
  }
}

inline std::vector<Part> parts(const Commentary& commentary) {
  std::vector<Part> out;
  const auto passages = searchable_passages(commentary);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].kind != PassageKind::citation) {
      out.push_back({std::string(name(passages[i].kind)), reference(passages[i].text), i, 0});
      continue;
    }
    const CitationText whole =
        citation_text(commentary.citations[static_cast<std::size_t>(*passages[i].citation)]);
    for (const CitationSpan& span : whole.spans) {
      if (field_of(span.part).empty()) continue;
      const std::string_view text(whole.text);
      out.push_back({field_of(span.part), reference(text.substr(span.begin, span.end - span.begin)), i,
                     code_points(text.substr(0, span.begin))});
    }
  }
  return out;
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  const std::string& one_of(const std::vector<std::string>& choices) {
    return choices[below(choices.size())];
  }
  std::string han() { return one_of(groups[below(groups.size())]); }

  // Ends without a blank; words of Latin letters stand apart from each other and never beside punctuation.
  std::string text(std::size_t pieces) {
    static const std::vector<std::string> marks = {"，",
                                                   "。",
                                                   "、",
                                                   "；",
                                                   "：",
                                                   "！",
                                                   "？",
                                                   "（",
                                                   "）",
                                                   "《",
                                                   "》",
                                                   "“",
                                                   "”",
                                                   "…",
                                                   "—",
                                                   "·",
                                                   ", ",
                                                   ". ",
                                                   "(",
                                                   ")",
                                                   "\u3000",
                                                   "😀",
                                                   "👨‍👩‍👧",
                                                   "🇨🇳",
                                                   "\"",
                                                   "~",
                                                   "*"};
    static const std::vector<std::string> unseen = {"\u200B", "\u2060", "\u200E", "\u00AD", "\uFEFF"};
    static const std::vector<std::string> words = {"PLA", "ＰＬＡ", "2019", "２０１９", "Xi", "said", "J20"};
    static const std::vector<std::string> blanks = {" ", "\n", "  ", "\u00A0", "\t"};
    std::string out = han();
    for (std::size_t i = 0; i < pieces; ++i) {
      switch (below(16)) {
        case 0: out += one_of(marks); break;
        case 1: out += one_of(words) + (below(2) == 0 ? " " : ""); break;
        case 2: out += one_of(blanks); break;
        case 3: out += below(2) == 0 ? "\U000E0100" : "\uFE00"; break;
        case 4: out += one_of(unseen); break;
        default: break;
      }
      out += han();
    }
    return out;
  }

  Commentary commentary(std::size_t number) {
    Commentary out = plain_commentary(fmt::format("c{}", number), text(5), text(14));
    out.analysts = {"Hurst"};
    out.passages.push_back({PassageKind::commentary, text(9), 4, std::nullopt});
    out.passages.push_back({PassageKind::pullquote, text(4), 5, std::nullopt});
    if (below(2) == 0) out.passages.push_back({PassageKind::other, text(6), 6, std::nullopt});
    for (std::size_t i = below(3); i > 0; --i) {
      add_source(out, {{text(2), text(2)}, text(4), "", text(3), "2019", "http://example.org/a", "", 1},
                 {text(8), text(4)});
    }
    return out;
  }

  // The same run in other forms of its characters.
  std::string rewritten(const std::string& run) {
    std::string out;
    for (std::size_t i = 0; i < run.size();) {
      const std::size_t at = i;
      next_code_point(run, i);
      const std::string character = run.substr(at, i - at);
      const auto group = std::ranges::find_if(
          groups, [&](const auto& forms) { return std::ranges::find(forms, character) != forms.end(); });
      out += group == groups.end() ? character : one_of(*group);
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

// The runs of 1 to 6 characters and Latin words of a text, without what stands between them.
inline std::set<std::string> runs(const std::string& text) {
  std::set<std::string> out;
  const Reference read = reference(text);
  for (std::size_t from = 0; from < read.folded.size(); ++from) {
    std::string run;
    for (std::size_t i = from; i < std::min(from + 6, read.folded.size()) && read.folded[i] != U'|'; ++i) {
      run += text.substr(read.characters[i].byte, read.characters[i].byte_end - read.characters[i].byte);
      out.insert(run);
    }
  }
  return out;
}

class Corpus {
 public:
  explicit Corpus(unsigned seed) : generator(seed) {
    for (std::size_t i = 0; i < 14; ++i) commentaries_.push_back(generator.commentary(i));
    for (const Commentary& commentary : commentaries_) parts_.push_back(parts(commentary));
    index_.emplace(commentaries_);
    exact_.limit = 0;
    exact_.exact = true;
  }

  std::set<std::string> all_runs() {
    std::set<std::string> out;
    for (const Commentary& commentary : commentaries_) {
      for (const Passage& passage : searchable_passages(commentary)) {
        if (passage.kind == PassageKind::citation) continue;
        for (const std::string& run : runs(passage.text)) {
          out.insert(run);
          out.insert(generator.rewritten(run));
        }
      }
      for (const Citation& citation : commentary.citations) out.merge(runs(citation.title));
    }
    return out;
  }

  Ids expected(const std::string& run, const std::string& field = "") const {
    const std::u32string folded = folded_run(run);
    Ids out;
    for (std::size_t i = 0; i < commentaries_.size(); ++i) {
      for (const Part& part : parts_[i]) {
        if ((field.empty() || part.field == field) && part.text.folded.find(folded) != std::u32string::npos)
          out.insert(commentaries_[i].id);
      }
    }
    return out;
  }

  Answer search(const std::string& query) {
    return index_->search(query, exact_, {.most_passages = 0, .snippet_length = 10000});
  }

  Ids found(const std::string& query) {
    Ids out;
    for (const Hit& hit : search(query).hits) out.insert(hit.id);
    return out;
  }

  Ids found_by_default(const std::string& query) {
    QueryOptions options;
    options.limit = 0;
    const auto ids = index_->ids(query, options);
    return {ids.begin(), ids.end()};
  }

  // What is to be highlighted in each passage of a commentary that holds the run.
  std::map<std::string, std::string> expected_highlights(const std::string& id,
                                                         const std::string& run) const {
    const std::size_t number = std::stoul(id.substr(1));
    const auto passages = searchable_passages(commentaries_[number]);
    std::map<std::string, std::string> out;
    for (const Part& part : parts_[number]) {
      Highlights found = occurrences(part.text, folded_run(run));
      if (found.empty()) continue;
      for (auto& [begin, end] : found) begin += part.shift, end += part.shift;
      out[passages[part.passage].text] += described(found);
    }
    return out;
  }

  std::map<std::string, std::string> highlights(const Hit& hit) const {
    std::map<std::string, std::string> out;
    for (const MatchedPassage& passage : hit.passages) {
      out[passage.snippet.text] += described(passage.snippet.highlights);
    }
    return out;
  }

  const std::vector<Commentary>& commentaries() const { return commentaries_; }
  Generator generator;

 private:
  std::vector<Commentary> commentaries_;
  std::vector<std::vector<Part>> parts_;
  std::optional<TestIndex> index_;
  QueryOptions exact_;
};

}  // namespace osint::test
