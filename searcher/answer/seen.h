// SPDX-License-Identifier: GPL-2.0-or-later
// Which commentaries a saved query has shown: what each says, and under which id. What has gone stays known, so that it
// is not new when it comes back. Pure.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct SeenCommentary {
  std::array<std::uint8_t, 16> content{};  // commentary_digest()
  std::array<std::uint8_t, 8> id{};        // XXH3-64
  auto operator<=>(const SeenCommentary&) const = default;
};

// `digest` has digest_bytes bytes.
SeenCommentary seen_commentary(std::string_view digest, std::string_view id);

class Seen {
 public:
  Seen() = default;
  explicit Seen(std::vector<SeenCommentary> entries);

  // Which of the matches are new, as indices into them, ascending. One is not if it was seen under its id, or if it says
  // what one said that was seen and is not among the matches any more: files are moved, and where a commentary is put
  // in before others of a file, these take other ids.
  std::vector<std::size_t> news(const std::vector<SeenCommentary>& matches) const;

  // What is known once those of the matches that `shown` names (indices) have been shown. One that has moved is known by
  // its present id alone. Beyond `most` entries those that do not match are forgotten.
  Seen after(const std::vector<SeenCommentary>& matches, const std::vector<std::size_t>& shown,
             std::size_t most = std::size_t{1} << 20) const;

  const std::vector<SeenCommentary>& entries() const { return entries_; }

 private:
  // For each match: seen under its id, moved from an entry, or new.
  struct Verdict {
    enum class Kind { seen, moved, fresh } kind = Kind::fresh;
    std::size_t entry = 0;  // that it moved from
  };
  std::vector<Verdict> verdicts(const std::vector<SeenCommentary>& matches) const;

  std::vector<SeenCommentary> entries_;  // sorted, each once
};

}  // namespace osint
