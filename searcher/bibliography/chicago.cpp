// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/chicago.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "base/utf8.h"
#include "schema/commentary.h"
#include "searcher/bibliography/name_order.h"

namespace osint {
namespace {

constexpr std::size_t most_authors = 10;  // of more, so many are named:
constexpr std::size_t named_authors = 7;

std::string in_order(const AuthorName& name) {
  if (!name.literal.empty()) return name.literal;
  const std::string given = given_and_characters(name);
  std::string out;
  if (name.family_first) {
    out = name.family + (needs_no_blank(name.family) ? "" : " ") + given;
  } else {
    out = given + (given.empty() ? "" : " ") + name.family;
  }
  return out + (name.suffix.empty() ? "" : " " + name.suffix);
}

bool is_turned(const AuthorName& name) { return name.literal.empty() && !name.family_first; }

std::string turned(const AuthorName& name) {
  if (!is_turned(name)) return in_order(name);
  std::string out = name.family;
  for (const std::string& more : {given_and_characters(name), name.suffix})
    out += more.empty() ? "" : ", " + more;
  return out;
}

std::string authors_text(const AuthorList& list) {
  const std::vector<AuthorName>& authors = list.names;
  if (authors.empty()) return {};
  const bool too_many = authors.size() > most_authors;
  const bool others = too_many || list.others;
  const std::size_t count = too_many ? named_authors : authors.size();
  std::string out = turned(authors.front());
  for (std::size_t i = 1; i < count; ++i) {
    const bool last = i + 1 == count && !others;
    const bool comma = count > 2 || is_turned(authors.front());
    out += (comma ? ", " : " ") + std::string(last ? "and " : "") + in_order(authors[i]);
  }
  if (!others) return out;
  return out + (count > 1 || is_turned(authors.front()) ? ", et al." : " et al.");
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 12> ends = {".",  "?",  "!",  "。", "？", "！",
                                                     ".”", "?”", "!”", "…",  "」", "．"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// Quotation marks within quotation marks are single.
std::string inner_quotes(const std::string& text) {
  std::string out;
  char32_t before = ' ';
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    const bool opens = before == U' ' || before == U'(' || before == U'[' || before == U'‘';
    if (c == U'“') c = U'‘';
    if (c == U'”') c = U'’';
    if (c == U'"') c = opens ? U'‘' : U'’';
    append_utf8(out, c);
    before = c;
  }
  return out;
}

std::string title_text(const Reference& reference) {
  if (reference.title.empty()) return {};
  const std::string title = inner_quotes(reference.title);
  if (!reference.translation.empty()) return fmt::format("“{}” [{}]", title, reference.translation);
  return fmt::format("“{}{}”", title, ends_sentence(title) ? "" : ".");
}

class Sentences {
 public:
  void add(const std::string& text) {
    if (text.empty()) return;
    out_ += (out_.empty() ? "" : " ") + text + (ends_sentence(text) ? "" : ".");
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string entry(const Reference& reference) {
  const std::string date = reference.date ? month_first_text(*reference.date) : "";
  const bool periodical = reference.type == SourceType::newspaper || reference.type == SourceType::magazine;
  const bool unsigned_article = periodical && reference.authors.names.empty();
  const std::string publication = publication_and_via(reference);
  Sentences out;
  out.add(unsigned_article ? publication : authors_text(reference.authors));
  out.add(title_text(reference));
  if (unsigned_article) {
    out.add(date.empty() ? "n.d." : date);
  } else if (periodical || reference.type == SourceType::commentary) {
    const std::string where = periodical ? publication : "Commentary";
    out.add(fmt::format("{}, {}", where, date.empty() ? "n.d." : date));
  } else {
    out.add(publication);
    out.add(date);
  }
  if (reference.page > 0) out.add(fmt::format("P. {}", reference.page));
  out.add(reference.note);
  if (reference.accessed) out.add("Accessed " + month_first_text(*reference.accessed));
  if (!reference.url.empty()) out.add(reference.url);
  if (!reference.archive.empty() && reference.archive != reference.url)
    out.add("Archived at " + reference.archive);
  return out.take() + "\n";
}

}  // namespace

std::string render_chicago(const std::vector<Reference>& references) {
  std::string out;
  for (const Reference& reference : references) out += entry(reference);
  return out;
}

}  // namespace osint
