// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/span_finder.h"

#include <algorithm>
#include <tuple>

#include "base/ascii.h"
#include "schema/addresses.h"
#include "schema/commentary.h"
#include "schema/dates/date.h"
#include "searcher/match/matcher_spans.h"

namespace osint {
namespace {

bool accepts(const std::vector<std::string>& terms, const std::string& term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

// Returns the token of the step at that position, or nullptr, and moves `near` to it. Tokens ascend by
// position except for joined forms, which stand next to their words.
const Token* token_at(const std::vector<Token>& tokens, std::size_t& near, std::uint32_t position,
                      const std::vector<std::string>& terms) {
  constexpr std::size_t forms = 4;  // that may stand between
  for (std::size_t i = near > forms ? near - forms : 0;
       i < tokens.size() && tokens[i].position <= position + 1; ++i) {
    if (tokens[i].position != position || !accepts(terms, tokens[i].term)) continue;
    near = i;
    return &tokens[i];
  }
  return nullptr;
}

// More spans in one passage are not marked. Nobody reads a text that is marked all over, and each span costs
// memory.
constexpr std::size_t most_spans = 20'000;

// Adds the span of a pattern whose first step matches tokens[first].
void add_pattern_span(const std::vector<Token>& tokens, std::size_t first, const Pattern& pattern,
                      std::uint32_t shift, std::size_t matcher, std::vector<Span>& out) {
  Span span{shift + tokens[first].begin, shift + tokens[first].end, matcher};
  std::size_t near = first;
  for (std::size_t step = 1; step < pattern.steps.size(); ++step) {
    const Token* token =
        token_at(tokens, near, tokens[first].position + pattern.offsets[step], pattern.steps[step]);
    if (token == nullptr) return;
    span.end = std::max(span.end, shift + token->end);
  }
  out.push_back(span);
}

void in_host(const std::string& url, const std::string& host, std::uint32_t shift, std::size_t matcher,
             std::vector<Span>& out) {
  const std::vector<std::string> hosts = host_and_parents(url);
  if (hosts.empty() || !accepts(hosts, host)) return;
  const std::size_t from = url.find("://") + 3;
  const std::string lower = ascii_lower(url);
  const std::size_t whole = lower.find(hosts.front(), from);
  if (whole == std::string::npos) return;
  const std::size_t at = whole + hosts.front().size() - host.size();
  out.push_back({shift + static_cast<std::uint32_t>(at), shift + static_cast<std::uint32_t>(at + host.size()),
                 matcher});
}

}  // namespace

SpanFinder::SpanFinder(const std::vector<Matcher>& matchers, const Analyzer& analyzer)
    : matchers_(matchers), analyzer_(analyzer), screen_(matchers) {
  for (std::size_t m = 0; m < matchers.size(); ++m) {
    const Matcher& matcher = matchers[m];
    if (matcher.proximity) {
      nearness_.push_back(m);
    } else if (matcher.dates) {
      dates_.push_back(m);
    } else if (!matcher.hosts.empty()) {
      hosts_.push_back(m);
    } else if (!matcher.pattern.steps.empty()) {
      for (const std::string& term : matcher.pattern.steps.front()) {
        std::vector<std::size_t>& begun = begun_by_[term];
        if (begun.empty() || begun.back() != m) begun.push_back(m);
      }
    }
  }
}

// `wanted` returns whether to look for a matcher in this text.
template <class Wanted>
void SpanFinder::in_tokens(const std::vector<Token>& tokens, std::uint32_t shift, const Wanted& wanted,
                           std::vector<Span>& out) const {
  for (std::size_t i = 0; i < tokens.size() && out.size() < most_spans; ++i) {
    const auto begun = begun_by_.find(tokens[i].term);
    if (begun == begun_by_.end()) continue;
    for (const std::size_t m : begun->second) {
      if (wanted(matchers_[m])) add_pattern_span(tokens, i, matchers_[m].pattern, shift, m, out);
    }
  }
  for (const std::size_t m : nearness_) {
    if (wanted(matchers_[m])) add_proximity_spans(tokens, *matchers_[m].proximity, shift, m, out);
  }
}

void SpanFinder::in_citation(const Citation& citation, std::vector<Span>& out) const {
  const CitationText text = citation_text(citation);
  const auto date = dates_.empty() ? std::nullopt : parse_date_span(citation.date);
  for (const CitationSpan& part : text.spans) {
    const std::string value = text.text.substr(part.begin, part.end - part.begin);
    const bool address = part.part == CitationPart::url;
    const bool plain = is_running_text(part.part);
    const auto wanted = [&](const Matcher& matcher) {
      return !matcher.kind && (matcher.part ? matcher.part == part.part : plain);
    };
    in_tokens(analyzer_.tokens(address ? address_words(value) : value), part.begin, wanted, out);
    for (const std::size_t m : dates_) {
      if (wanted(matchers_[m]) && date && matches(*matchers_[m].dates, *date))
        out.push_back({part.begin, part.end, m});
    }
    for (const std::size_t m : hosts_) {
      if (!wanted(matchers_[m])) continue;
      for (const std::string& host : matchers_[m].hosts) in_host(value, host, part.begin, m, out);
    }
  }
  drop_unmet_conditions(matchers_, out);
}

std::vector<Span> SpanFinder::spans(const Commentary& commentary, const Passage& passage) const {
  std::vector<Span> out;
  if (passage.kind == PassageKind::citation) {
    in_citation(commentary.citations[static_cast<std::size_t>(*passage.citation)], out);
  } else if (screen_.may_match(passage.text)) {
    in_tokens(
        analyzer_.tokens(passage.text), 0,
        [&](const Matcher& matcher) {
          return !matcher.part && (!matcher.kind || *matcher.kind == passage.kind);
        },
        out);
  }
  std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) {
    return std::tie(a.begin, a.end, a.matcher) < std::tie(b.begin, b.end, b.matcher);
  });
  return out;
}

}  // namespace osint
