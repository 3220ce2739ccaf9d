// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/content_digest.h"

#include <xxhash.h>

namespace osint {
namespace {

void append(std::string& bytes, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

}  // namespace

void ContentDigest::add(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  high += hash.high64;
  low += hash.low64;
}

void ContentDigest::add_posting(const std::string& term, Xapian::termcount wdf,
                                const std::vector<Xapian::termpos>& positions) {
  std::string bytes = "p";
  append(bytes, static_cast<std::uint32_t>(term.size()));
  bytes += term;
  append(bytes, wdf);
  for (const Xapian::termpos position : positions) append(bytes, position);
  add(bytes);
}

void ContentDigest::add_value(Xapian::valueno slot, const std::string& value) {
  std::string bytes = "v";
  append(bytes, slot);
  add(bytes + value);
}

}  // namespace osint
