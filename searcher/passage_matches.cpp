// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_matches.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "schema/addresses.h"
#include "schema/date.h"
#include "searcher/matcher_spans.h"
#include "searcher/passage_screen.h"

namespace osint {
namespace {

bool accepts(const std::vector<std::string>& terms, const std::string& term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

// The token of the step at that position, or nullptr. Tokens ascend by position but for joined forms,
// which stand next to their words.
// `near` moves on to it.
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

// More in one passage are not marked: nobody reads a text of which all is marked, and each costs memory.
constexpr std::size_t most_spans = 20'000;

void find_pattern(const std::vector<Token>& tokens, const Pattern& pattern, std::uint32_t shift,
                  std::size_t matcher, std::vector<Span>& out) {
  for (std::size_t i = 0; i < tokens.size() && out.size() < most_spans; ++i) {
    if (!accepts(pattern.steps.front(), tokens[i].term)) continue;
    Span span{shift + tokens[i].begin, shift + tokens[i].end, matcher};
    bool complete = true;
    std::size_t near = i;
    for (std::size_t step = 1; step < pattern.steps.size() && complete; ++step) {
      const Token* token =
          token_at(tokens, near, tokens[i].position + pattern.offsets[step], pattern.steps[step]);
      complete = token != nullptr;
      if (complete) span.end = std::max(span.end, shift + token->end);
    }
    if (complete) out.push_back(span);
  }
}

void find_matcher(const std::vector<Token>& tokens, const Matcher& matcher, std::uint32_t shift,
                  std::size_t index, std::vector<Span>& out) {
  if (matcher.proximity) {
    add_proximity_spans(tokens, *matcher.proximity, shift, index, out);
  } else if (!matcher.pattern.steps.empty()) {
    find_pattern(tokens, matcher.pattern, shift, index, out);
  }
}

class Finder {
 public:
  Finder(const Commentary& commentary, const std::vector<Matcher>& matchers, const Analyzer& analyzer)
      : commentary_(commentary), matchers_(matchers), analyzer_(analyzer), screen_(matchers) {}

  std::vector<Span> spans(const Passage& passage) const {
    std::vector<Span> out;
    if (passage.kind == PassageKind::citation) {
      const Citation& citation = commentary_.citations[static_cast<std::size_t>(*passage.citation)];
      const CitationText text = citation_text(citation);
      for (const CitationSpan& part : text.spans) in_citation_part(text, part, citation, out);
      drop_unmet_conditions(matchers_, out);
    } else if (screen_.may_match(passage.text)) {
      const std::vector<Token> tokens = analyzer_.tokens(passage.text);
      for (std::size_t m = 0; m < matchers_.size(); ++m) {
        const Matcher& matcher = matchers_[m];
        if (matcher.part) continue;
        if (matcher.kind && *matcher.kind != passage.kind) continue;
        find_matcher(tokens, matcher, 0, m, out);
      }
    }
    std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    return out;
  }

 private:
  void in_citation_part(const CitationText& text, const CitationSpan& part, const Citation& citation,
                        std::vector<Span>& out) const {
    const std::string value = text.text.substr(part.begin, part.end - part.begin);
    const bool address = part.part == CitationPart::url;
    const std::vector<Token> tokens = analyzer_.tokens(address ? address_words(value) : value);
    for (std::size_t m = 0; m < matchers_.size(); ++m) {
      const Matcher& matcher = matchers_[m];
      if (matcher.kind) continue;
      const bool anywhere = !matcher.part && !address && part.part != CitationPart::date;
      if (!anywhere && matcher.part != part.part) continue;
      if (matcher.dates) {
        const auto date = parse_iso_date(citation.date);
        if (date && contains(*matcher.dates, *date)) out.push_back({part.begin, part.end, m});
      } else if (!matcher.hosts.empty()) {
        for (const std::string& host : matcher.hosts) in_host(value, host, part.begin, m, out);
      } else {
        find_matcher(tokens, matcher, part.begin, m, out);
      }
    }
  }

  static void in_host(const std::string& url, const std::string& host, std::uint32_t shift,
                      std::size_t matcher, std::vector<Span>& out) {
    const std::vector<std::string> hosts = host_and_parents(url);
    if (hosts.empty() || !accepts(hosts, host)) return;
    const std::size_t from = url.find("://") + 3;
    std::string lower = url;
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t whole = lower.find(hosts.front(), from);
    if (whole == std::string::npos) return;
    const std::size_t at = whole + hosts.front().size() - host.size();
    out.push_back({shift + static_cast<std::uint32_t>(at),
                   shift + static_cast<std::uint32_t>(at + host.size()), matcher});
  }

  const Commentary& commentary_;
  const std::vector<Matcher>& matchers_;
  const Analyzer& analyzer_;
  const PassageScreen screen_;
};

// A passage that matches, and by which matchers, each once.
struct Candidate {
  PassageMatch match;
  std::vector<std::size_t> matchers;
  double gain = 0;  // rounded: what differs in the last bits is equal
};

std::vector<std::size_t> matchers_of(const PassageMatch& match) {
  std::vector<std::size_t> out;
  for (const Span& span : match.spans) out.push_back(span.matcher);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whether a comes before b. Of equal ones the title, then the shorter: its words stand closer together.
bool is_better(const Candidate& a, const Candidate& b) {
  if (a.gain != b.gain) return a.gain > b.gain;
  const bool a_title = a.match.passage.kind == PassageKind::title;
  const bool b_title = b.match.passage.kind == PassageKind::title;
  if (a_title != b_title) return a_title;
  return a.match.passage.text.size() < b.match.passage.text.size();
}

// The citations that meet what the query asks of citations.
std::set<int> cited_as_asked(const std::vector<Candidate>& candidates, const std::vector<Matcher>& matchers) {
  std::set<int> out;
  for (const auto& [match, by, gain] : candidates) {
    const bool asked = std::any_of(match.spans.begin(), match.spans.end(),
                                   [&](const Span& span) { return matchers[span.matcher].part.has_value(); });
    if (match.passage.kind == PassageKind::citation && asked) out.insert(*match.passage.citation);
  }
  return out;
}

}  // namespace

std::vector<PassageMatch> passage_matches(const Commentary& commentary, const std::vector<Matcher>& matchers,
                                          const Analyzer& analyzer) {
  constexpr double shown_before = 0.5;  // what a word still counts once a better passage has shown it
  constexpr double of_cited_source =
      1.5;  // where the query asks for a source, what that source says comes first
  constexpr std::size_t chosen_one_by_one = 100;  // the others of thousands are ordered as they then stand
  if (matchers.empty()) return {};
  const Finder finder(commentary, matchers, analyzer);
  std::vector<Candidate> left;
  for (Passage& passage : searchable_passages(commentary)) {
    PassageMatch match{std::move(passage), {}};
    match.spans = finder.spans(match.passage);
    if (match.spans.empty()) continue;
    std::vector<std::size_t> by = matchers_of(match);
    left.push_back({std::move(match), std::move(by)});
  }
  const std::set<int> cited = cited_as_asked(left, matchers);
  std::vector<double> factor(matchers.size(), 1.0);
  const auto weigh = [&](Candidate& candidate) {
    double sum = 0;
    for (const std::size_t m : candidate.matchers) sum += (matchers[m].weight + 1e-3) * factor[m];
    const Passage& passage = candidate.match.passage;
    const bool from_cited =
        passage.kind != PassageKind::citation && passage.citation && cited.contains(*passage.citation);
    candidate.gain = std::round((from_cited ? sum * of_cited_source : sum) * 1e8);
  };
  std::vector<PassageMatch> out;
  while (!left.empty() && out.size() < chosen_one_by_one) {
    std::for_each(left.begin(), left.end(), weigh);
    const auto best = std::min_element(left.begin(), left.end(), is_better);
    for (const std::size_t m : best->matchers) factor[m] *= shown_before;
    out.push_back(std::move(best->match));
    left.erase(best);
  }
  std::for_each(left.begin(), left.end(), weigh);
  std::stable_sort(left.begin(), left.end(), is_better);
  for (Candidate& candidate : left) out.push_back(std::move(candidate.match));
  return out;
}

}  // namespace osint
