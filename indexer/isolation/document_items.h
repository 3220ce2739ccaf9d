// SPDX-License-Identifier: GPL-2.0-or-later
// Writes and reads a Document as CBOR items. Each struct is an array of its members, in the order of
// declaration.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/cbor_items.h"
#include "indexer/blocks/document.h"

namespace osint {

// The largest line or page number in a message. It leaves room for adding the lines of a text to it without
// overflow.
inline constexpr std::uint64_t most_line = 1'000'000'000;

// A budget of memory, in bytes.
class Allowance {
 public:
  explicit Allowance(std::size_t bytes) : left_(bytes) {}
  // Returns false unless more than `bytes` are left. After that, every call returns false.
  bool take(std::size_t bytes) {
    left_ = bytes <= left_ ? left_ - bytes : 0;
    exhausted_ = exhausted_ || left_ == 0;
    return !exhausted_;
  }

 private:
  std::size_t left_;
  bool exhausted_ = false;
};

// Returns false if the document exceeds the allowance; what is in `out` is then incomplete.
bool write_document(const Document& document, CborWriter& out, Allowance& allowance);

// Puts `items` into its failed state if they are not a document that keeps the promises of decode_answer(),
// or if the document exceeds the allowance. The result is then incomplete.
Document read_one_document(CborItems& items, Allowance& allowance);

// Returns a prefix of `text` of at most `most` bytes that splits no character. The result is valid UTF-8:
// invalid bytes are replaced.
std::string message_start(std::string_view text, std::size_t most);

}  // namespace osint
