// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/families.h"

#include <xxhash.h>

namespace osint {

void Families::note(const std::string& word, const Analyzer& analyzer) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  // Most words of a text occurred a moment ago, and the set is larger than the processor's cache.
  std::uint64_t& recent = recent_[hash % recent_words];
  if (recent == hash) return;
  recent = hash;
  if (!noted_.insert(hash).second) return;
  std::string stem = analyzer.stem(word);
  if (stem != word) fresh_.push_back({std::move(stem), word});
}

}  // namespace osint
