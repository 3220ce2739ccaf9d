// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/nearness.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace osint {
namespace {

// Returns whether b stands after a at a distance of at most `within`.
bool follows(const Occurrence& a, const Occurrence& b, unsigned within) {
  return b.begin > a.end && b.begin - a.end <= within;
}

bool linked(const Occurrence& a, const Occurrence& b, const NearLink& link) {
  return follows(a, b, link.within) || (!link.ordered && follows(b, a, link.within));
}

bool disjoint(const Occurrence& a, const Occurrence& b) { return a.end < b.begin || b.end < a.begin; }

std::uint32_t longest(const Occurrences& occurrences) {
  std::uint32_t length = 0;
  for (const Occurrence& o : occurrences) length = std::max(length, o.end - o.begin);
  return length;
}

// Finds the occurrences of one operand that may stand within a distance of an occurrence of another, in
// order.
class Neighbourhood {
 public:
  explicit Neighbourhood(const Occurrences& occurrences)
      : occurrences_(occurrences), longest_(longest(occurrences)) {}

  // Calls visit(index) until it returns true, and returns whether it did.
  template <class Visit>
  bool any(const Occurrence& around, unsigned within, Visit visit) const {
    const std::uint32_t reach = within + longest_;
    const std::uint32_t from = around.begin > reach ? around.begin - reach : 0;
    auto at = std::lower_bound(occurrences_.begin(), occurrences_.end(), Occurrence{from, 0});
    for (; at != occurrences_.end() && at->begin <= around.end + within; ++at) {
      if (visit(static_cast<std::size_t>(at - occurrences_.begin()))) return true;
    }
    return false;
  }

 private:
  const Occurrences& occurrences_;
  std::uint32_t longest_;
};

// A chain such as a NEAR/n b ADJ/m c.
class Chain {
 public:
  Chain(const std::vector<NearLink>& links, const std::vector<Occurrences>& found)
      : links_(links), found_(found) {
    for (const Occurrences& occurrences : found) near_.emplace_back(occurrences);
  }

  // Returns for each operand which occurrences are linked to one of every operand after it (`forwards`) or
  // before it.
  std::vector<std::vector<char>> reachable(bool forwards) const {
    const std::size_t count = found_.size();
    std::vector<std::vector<char>> out(count);
    for (std::size_t step = 0; step < count; ++step) {
      const std::size_t i = forwards ? count - 1 - step : step;
      out[i].assign(found_[i].size(), step == 0 ? 1 : 0);
      if (step == 0) continue;
      const std::size_t other = forwards ? i + 1 : i - 1;
      const NearLink& link = links_[std::min(i, other)];
      for (std::size_t at = 0; at < found_[i].size(); ++at) {
        const Occurrence& here = found_[i][at];
        out[i][at] = near_[other].any(here, link.within, [&](std::size_t there) {
          const Occurrence& it = found_[other][there];
          return out[other][there] != 0 && (forwards ? linked(here, it, link) : linked(it, here, link));
        });
      }
    }
    return out;
  }

  bool holds() {
    leads_on_ = reachable(true);
    const auto& first = leads_on_.front();
    const bool linked_up = std::any_of(first.begin(), first.end(), [](char leads) { return leads != 0; });
    // Neighbours in a chain never share a word, but other operands might.
    if (!linked_up || found_.size() == 2) return linked_up;
    for (std::size_t at = 0; at < first.size(); ++at) {
      if (first[at] != 0 && continues(0, at)) return true;
    }
    return false;
  }

 private:
  bool continues(std::size_t operand, std::size_t at) {
    constexpr int most_tries = 200'000;
    if (++tries_ > most_tries) throw std::length_error("too many ways to match");
    const Occurrence& here = found_[operand][at];
    chosen_.push_back(here);
    const bool complete =
        operand + 1 == found_.size() ||
        near_[operand + 1].any(here, links_[operand].within, [&](std::size_t next) {
          const Occurrence& it = found_[operand + 1][next];
          return leads_on_[operand + 1][next] != 0 && linked(here, it, links_[operand]) &&
                 std::all_of(chosen_.begin(), chosen_.end(),
                             [&](const Occurrence& other) { return disjoint(other, it); }) &&
                 continues(operand + 1, next);
        });
    chosen_.pop_back();
    return complete;
  }

  const std::vector<NearLink>& links_;
  const std::vector<Occurrences>& found_;
  std::vector<Neighbourhood> near_;
  std::vector<std::vector<char>> leads_on_;
  Occurrences chosen_;
  int tries_ = 0;
};

struct Placed {
  Occurrence occurrence;
  std::size_t operand;
};

std::vector<Placed> in_order(const std::vector<Occurrences>& found) {
  std::vector<Placed> all;
  for (std::size_t operand = 0; operand < found.size(); ++operand) {
    for (const Occurrence& occurrence : found[operand]) all.push_back({occurrence, operand});
  }
  std::sort(all.begin(), all.end(),
            [](const Placed& a, const Placed& b) { return a.occurrence < b.occurrence; });
  return all;
}

// Returns whether all operands find places of their own in a window whose leftmost occurrence is all[first].
// It computes, for each set of operands, the least end of a placement of them.
bool window_at(const std::vector<Placed>& all, std::size_t first, std::size_t operands, unsigned window) {
  constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  const std::uint32_t edge = all[first].occurrence.end;
  std::size_t present = std::size_t{1} << all[first].operand;
  std::size_t last = first + 1;
  for (; last < all.size() && all[last].occurrence.begin <= edge + window; ++last) {
    if (all[last].occurrence.begin > edge) present |= std::size_t{1} << all[last].operand;
  }
  const std::size_t everything = (std::size_t{1} << operands) - 1;
  if (present != everything) return false;
  std::vector<std::uint32_t> ends(everything + 1, none);
  ends[std::size_t{1} << all[first].operand] = edge;
  for (std::size_t i = first + 1; i < last; ++i) {
    const std::size_t bit = std::size_t{1} << all[i].operand;
    for (std::size_t placed = 0; placed <= everything; ++placed) {
      if ((placed & bit) != 0 || ends[placed] == none || ends[placed] >= all[i].occurrence.begin) continue;
      ends[placed | bit] = std::min(ends[placed | bit], all[i].occurrence.end);
    }
    if (ends[everything] != none) return true;
  }
  return false;
}

bool any_empty(const std::vector<Occurrences>& found) {
  return found.empty() ||
         std::any_of(found.begin(), found.end(), [](const Occurrences& o) { return o.empty(); });
}

bool in_window(const std::vector<Occurrences>& found, unsigned window) {
  const std::vector<Placed> all = in_order(found);
  for (std::size_t first = 0; first < all.size(); ++first) {
    if (window_at(all, first, found.size(), window)) return true;
  }
  return false;
}

std::vector<Occurrences> of_windows(const std::vector<Occurrences>& found, unsigned window) {
  std::vector<Occurrences> out(found.size());
  const std::vector<Placed> all = in_order(found);
  std::size_t taken = 0;  // occurrences before it have been added
  for (std::size_t first = 0; first < all.size(); ++first) {
    if (!window_at(all, first, found.size(), window)) continue;
    const std::uint32_t edge = all[first].occurrence.end + window;
    for (taken = std::max(taken, first); taken < all.size() && all[taken].occurrence.begin <= edge; ++taken) {
      out[all[taken].operand].push_back(all[taken].occurrence);
    }
  }
  return out;
}

}  // namespace

bool holds(const Proximity& proximity, const std::vector<Occurrences>& found) {
  if (any_empty(found)) return false;
  if (found.size() == 1) return true;
  return proximity.links.empty() ? in_window(found, proximity.window) : Chain(proximity.links, found).holds();
}

std::vector<Occurrences> taking_part(const Proximity& proximity, const std::vector<Occurrences>& found) {
  if (!holds(proximity, found)) return std::vector<Occurrences>(found.size());
  if (found.size() == 1) return found;
  if (proximity.links.empty()) return of_windows(found, proximity.window);
  const Chain chain(proximity.links, found);
  const auto onwards = chain.reachable(true);
  const auto backwards = chain.reachable(false);
  std::vector<Occurrences> out(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t at = 0; at < found[i].size(); ++at) {
      if (onwards[i][at] != 0 && backwards[i][at] != 0) out[i].push_back(found[i][at]);
    }
  }
  return out;
}

}  // namespace osint
