// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/names/synonyms.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "analysis/forms.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

tl::unexpected<Error> line_failure(const std::string& path, int line, const std::string& message) {
  return failure(fmt::format("{}:{}: {}", path, line, message), line);
}

Result<std::string> form_at(std::string_view text, const std::string& path, int line,
                            const Analyzer& analyzer) {
  const std::string typed = collapsed_whitespace(text);
  if (typed.empty())
    return line_failure(path, line, "an empty form; expected a name or term on both sides of every \"|\"");
  std::string form = form_of(analyzer, typed);
  if (form.empty() && !analyzer.tokens(typed).empty()) {
    return line_failure(
        path, line,
        fmt::format("\"{}\" has a mark next to a Chinese character; expected words alone", typed));
  }
  if (form.empty())
    return line_failure(path, line, fmt::format("\"{}\" has no letters; expected a name or term", typed));
  const std::size_t words = form_terms(form).size();
  if (words > synonym_limit::words) {
    return line_failure(path, line,
                        fmt::format("a form of {} words; expected at most {} (a Chinese character is a word)",
                                    words, synonym_limit::words));
  }
  return form;
}

// Returns an empty group for a blank line or a comment.
Result<std::vector<std::string>> group_of(std::string_view text, const std::string& path, int line,
                                          const Analyzer& analyzer) {
  std::vector<std::string> forms;
  if (!is_valid_utf8(text)) return line_failure(path, line, "not valid UTF-8; expected text in UTF-8");
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos || text[first] == '#') return forms;
  std::size_t count = 0;
  for (std::size_t from = 0; from <= text.size(); ++count) {
    const std::size_t to = std::min(text.find('|', from), text.size());
    auto form = form_at(text.substr(from, to - from), path, line, analyzer);
    if (!form) return tl::unexpected<Error>(form.error());
    forms.push_back(std::move(*form));
    from = to + 1;
  }
  std::set<std::string> seen;
  std::erase_if(forms, [&](const std::string& form) { return !seen.insert(form).second; });
  if (forms.size() > 1) return forms;
  return line_failure(path, line,
                      count == 1 ? "a group of one form; expected at least two, separated by \"|\""
                                 : "the forms of this group are the same to the index; expected another");
}

}  // namespace

void Synonyms::add(std::vector<std::string> forms) {
  for (const std::string& form : forms) {
    groups_of_[form].push_back(groups_.size());
    most_words_ = std::max(most_words_, form_terms(form).size());
  }
  groups_.push_back(std::move(forms));
}

Result<Synonyms> Synonyms::parse(std::string_view text, const std::string& path, const Analyzer& analyzer) {
  Synonyms out;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  int line = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    auto forms = group_of(text.substr(from, to - from), path, ++line, analyzer);
    if (!forms) return tl::unexpected<Error>(forms.error());
    if (!forms->empty()) out.add(std::move(*forms));
    from = to + 1;
  }
  return out;
}

Result<Synonyms> Synonyms::read(const std::string& path, FileKind kind, const Analyzer& analyzer) {
  const auto text = text_content(path, synonym_limit::bytes, kind);
  return text ? parse(*text, path, analyzer) : tl::unexpected<Error>(text.error());
}

std::vector<std::string> Synonyms::of(const std::string& form) const {
  std::vector<std::string> out;
  const auto found = groups_of_.find(form);
  if (found == groups_of_.end()) return out;
  std::set<std::string> seen = {form};
  for (const std::size_t group : found->second) {
    for (const std::string& other : groups_[group]) {
      if (seen.insert(other).second) out.push_back(other);
    }
  }
  return out;
}

}  // namespace osint
