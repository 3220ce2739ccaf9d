// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary_digest.h"

#include <cstdint>
#include <xxhash.h>

#include "schema/commentary.h"

namespace osint {
namespace {

// Puts the length before each value, so that different commentaries give different bytes.
class Content {
 public:
  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) text_ += static_cast<char>(number >> shift & 0xFF);
  }
  void add(std::string_view value) {
    add(std::uint64_t{value.size()});
    text_ += value;
  }
  void add(const std::vector<std::string>& values) {
    add(std::uint64_t{values.size()});
    for (const std::string& value : values) add(std::string_view(value));
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void add(Content& content, const Passage& passage) {
  content.add(name(passage.kind));
  content.add(std::string_view(passage.text));
  content.add(passage.citation ? static_cast<std::uint64_t>(*passage.citation) + 1 : std::uint64_t{0});
}

void add(Content& content, const Citation& citation) {
  content.add(citation.authors);
  for (const std::string* value :
       {&citation.title, &citation.publication, &citation.date, &citation.url, &citation.note}) {
    content.add(std::string_view(*value));
  }
}

// Adds a member that citations got later. Adds nothing for one without it, so that older digests remain valid.
void add_later_member(Content& content, std::string_view name, std::size_t index, const std::string& value) {
  if (value.empty()) return;
  content.add(name);
  content.add(std::uint64_t{index});
  content.add(std::string_view(value));
}

// Adds nothing for a passage without notes, so that digests from before there were notes remain valid.
void add_cited(Content& content, std::size_t index, const Passage& passage) {
  if (passage.cites.empty()) return;
  content.add(std::string_view("cites"));
  content.add(std::uint64_t{index});
  content.add(std::uint64_t{passage.cites.size()});
  for (const int cited : passage.cites) content.add(static_cast<std::uint64_t>(cited));
}

}  // namespace

std::string commentary_digest(const Commentary& commentary) {
  Content content;
  content.add(std::string_view(commentary.title));
  content.add(commentary.analysts);
  content.add(std::string_view(commentary.date));
  content.add(std::string_view(commentary.region));
  content.add(std::uint64_t{commentary.passages.size()});
  for (const Passage& passage : commentary.passages) add(content, passage);
  content.add(std::uint64_t{commentary.citations.size()});
  for (const Citation& citation : commentary.citations) add(content, citation);
  for (std::size_t i = 0; i < commentary.citations.size(); ++i) {
    if (commentary.citations[i].translated_title.empty()) continue;
    content.add(std::uint64_t{i});
    content.add(std::string_view(commentary.citations[i].translated_title));
  }
  for (std::size_t i = 0; i < commentary.citations.size(); ++i)
    add_later_member(content, "via", i, commentary.citations[i].via);
  for (std::size_t i = 0; i < commentary.passages.size(); ++i) add_cited(content, i, commentary.passages[i]);
  for (std::size_t i = 0; i < commentary.citations.size(); ++i)
    add_later_member(content, "accessed", i, commentary.citations[i].accessed);
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(content.text().data(), content.text().size()));
  static_assert(sizeof canonical.digest == digest_bytes);
  return {reinterpret_cast<const char*>(canonical.digest), digest_bytes};
}

}  // namespace osint
