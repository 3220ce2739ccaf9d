// SPDX-License-Identifier: GPL-2.0-or-later
// A Document as items of CBOR: each struct is an array whose members stand in the order of their declaration.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/cbor_items.h"
#include "indexer/blocks/document.h"

namespace osint {

// Of lines and pages: one may still add the lines of a text without overflow.
inline constexpr std::uint64_t most_line = 1'000'000'000;

// Memory that may still be used.
class Allowance {
 public:
  explicit Allowance(std::size_t bytes) : left_(bytes) {}
  // False where so much is not left; then nothing is from now on.
  bool take(std::size_t bytes) {
    left_ = bytes <= left_ ? left_ - bytes : 0;
    exhausted_ = exhausted_ || left_ == 0;
    return !exhausted_;
  }

 private:
  std::size_t left_;
  bool exhausted_ = false;
};

// False where the document would take more than the allowance.
bool write_document(const Document& document, CborWriter& out, Allowance& allowance);

// `items` fails on what is no document, as decode_answer() has it, and on one that would take more than the allowance.
Document read_one_document(CborItems& items, Allowance& allowance);

// So many bytes of a text at most, no character cut in two; what is not UTF-8 is replaced.
std::string message_start(std::string_view text, std::size_t most);

}  // namespace osint
