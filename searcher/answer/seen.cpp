// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/seen.h"

#include <algorithm>
#include <cstring>
#include <xxhash.h>

namespace osint {
SeenCommentary seen_commentary(std::string_view digest, std::string_view id) {
  SeenCommentary out;
  std::memcpy(out.content.data(), digest.data(), std::min(out.content.size(), digest.size()));
  XXH64_canonical_t canonical;
  XXH64_canonicalFromHash(&canonical, XXH3_64bits(id.data(), id.size()));
  std::memcpy(out.id.data(), canonical.digest, out.id.size());
  return out;
}

Seen::Seen(std::vector<SeenCommentary> entries) : entries_(std::move(entries)) {
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
}

std::vector<Seen::Verdict> Seen::verdicts(const std::vector<SeenCommentary>& matches) const {
  std::vector<Verdict> out(matches.size());
  std::vector<bool> taken(entries_.size(), false);  // by a match of that id, or one that moved
  // How many entries of a text need no second look, at its first one: of one text there may be many copies.
  std::vector<std::size_t> tried(entries_.size(), 0);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto entry = std::lower_bound(entries_.begin(), entries_.end(), matches[i]);
    if (entry == entries_.end() || *entry != matches[i]) continue;
    out[i].kind = Verdict::Kind::seen;
    taken[static_cast<std::size_t>(entry - entries_.begin())] = true;
  }
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (out[i].kind == Verdict::Kind::seen) continue;
    const SeenCommentary lowest{matches[i].content, {}};
    const auto first = static_cast<std::size_t>(std::lower_bound(entries_.begin(), entries_.end(), lowest) -
                                                entries_.begin());
    if (first == entries_.size()) continue;
    std::size_t at = first + tried[first];
    while (at < entries_.size() && entries_[at].content == lowest.content && taken[at]) ++at;
    tried[first] = at - first;
    if (at == entries_.size() || entries_[at].content != lowest.content) continue;
    out[i] = {Verdict::Kind::moved, at};
    taken[at] = true;
  }
  return out;
}

std::vector<std::size_t> Seen::news(const std::vector<SeenCommentary>& matches) const {
  const std::vector<Verdict> verdicts = this->verdicts(matches);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i].kind == Verdict::Kind::fresh) out.push_back(i);
  }
  return out;
}

Seen Seen::after(const std::vector<SeenCommentary>& matches, const std::vector<std::size_t>& shown,
                 std::size_t most) const {
  const std::vector<Verdict> verdicts = this->verdicts(matches);
  std::vector<SeenCommentary> known = entries_;
  std::vector<SeenCommentary> matching;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (verdicts[i].kind == Verdict::Kind::moved) known[verdicts[i].entry] = matches[i];
    if (verdicts[i].kind != Verdict::Kind::fresh) matching.push_back(matches[i]);
  }
  for (const std::size_t i : shown) {
    known.push_back(matches[i]);
    matching.push_back(matches[i]);
  }
  Seen out(std::move(known));
  return out.entries_.size() > most ? Seen(std::move(matching)) : out;
}

}  // namespace osint
