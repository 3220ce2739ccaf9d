// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/metadata_digest.h"

#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <string_view>
#include <xxhash.h>

#include "schema/metadata.h"

namespace osint {
namespace {

// A sum of hashes, one of each entry: it does not depend on their order, and one entry can be exchanged in it.
struct Sum {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

Sum of_entry(const std::string& key, const std::string& value) {
  if (value.empty()) return {};
  // The key is the seed, so that a value under another key is another entry.
  const XXH128_hash_t hash =
      XXH3_128bits_withSeed(value.data(), value.size(), XXH3_64bits(key.data(), key.size()));
  return {hash.high64, hash.low64};
}

std::string text(const Sum& sum) { return fmt::format("{:016x}{:016x}", sum.high, sum.low); }

// What is no digest counts as none, and the digest stays wrong from then on.
Sum parsed(std::string_view digest) {
  Sum sum;
  if (digest.size() != 32) return sum;
  std::from_chars(digest.data(), digest.data() + 16, sum.high, 16);
  std::from_chars(digest.data() + 16, digest.data() + 32, sum.low, 16);
  return sum;
}

}  // namespace

void put_metadata(Xapian::WritableDatabase& database, const std::string& key, const std::string& value) {
  const std::string digest_key(metadata::digest);
  Sum sum = parsed(database.get_metadata(digest_key));
  const Sum former = of_entry(key, database.get_metadata(key));
  const Sum now = of_entry(key, value);
  sum.high += now.high - former.high;
  sum.low += now.low - former.low;
  database.set_metadata(key, value);
  database.set_metadata(digest_key, text(sum));
}

std::string metadata_digest(const Xapian::Database& database) {
  Sum sum;
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    if (*key == metadata::digest) continue;
    const Sum entry = of_entry(*key, database.get_metadata(*key));
    sum.high += entry.high;
    sum.low += entry.low;
  }
  return text(sum);
}

}  // namespace osint
