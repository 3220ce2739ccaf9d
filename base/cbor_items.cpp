// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/cbor_items.h"

#include <bit>
#include <cmath>

#include "base/utf8.h"

namespace osint {
namespace {

constexpr unsigned whole_number_type = 0;
constexpr unsigned bytes_type = 2;
constexpr unsigned text_type = 3;
constexpr unsigned array_type = 4;
constexpr unsigned simple_type = 7;

constexpr unsigned one_byte =
    24;  // the forms of a head, in its lower five bits: the value itself, or its size
constexpr unsigned eight_bytes = 27;
constexpr unsigned no = 20;
constexpr unsigned yes = 21;

void append_big_endian(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = bytes; i-- > 0;) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t out = 0;
  for (const char byte : bytes) out = out << 8U | static_cast<unsigned char>(byte);
  return out;
}

}  // namespace

void CborWriter::head(unsigned type, std::uint64_t value) {
  const auto first = [&](unsigned form) { out_ += static_cast<char>(type << 5U | form); };
  if (value < one_byte) return first(static_cast<unsigned>(value));
  unsigned power = 0;
  while (power < 3 && (value >> (8U << power)) != 0) ++power;
  first(one_byte + power);
  append_big_endian(out_, value, 1U << power);
}

void CborWriter::array(std::size_t size) { head(array_type, size); }

void CborWriter::whole_number(std::uint64_t value) { head(whole_number_type, value); }

void CborWriter::number(double value) {
  out_ += static_cast<char>(simple_type << 5U | eight_bytes);
  append_big_endian(out_, std::bit_cast<std::uint64_t>(value), sizeof value);
}

void CborWriter::truth(bool value) { out_ += static_cast<char>(simple_type << 5U | (value ? yes : no)); }

void CborWriter::text(std::string_view value) {
  head(text_type, value.size());
  out_ += value;
}

void CborWriter::bytes_head(std::size_t size) { head(bytes_type, size); }

void CborWriter::append(std::string_view encoded) { out_ += encoded; }

std::uint64_t CborItems::head(unsigned type) {
  if (failed_ || rest_.empty()) {
    failed_ = true;
    return 0;
  }
  const auto first = static_cast<unsigned char>(rest_.front());
  const unsigned form = first & 0x1FU;
  if (first >> 5U != type || form > eight_bytes) {
    failed_ = true;
    return 0;
  }
  if (form < one_byte) {
    rest_.remove_prefix(1);
    return form;
  }
  const std::size_t size = std::size_t{1} << (form - one_byte);
  if (rest_.size() - 1 < size) {
    failed_ = true;
    return 0;
  }
  const std::uint64_t value = big_endian(rest_.substr(1, size));
  rest_.remove_prefix(1 + size);
  return value;
}

std::size_t CborItems::array() {
  const std::uint64_t size = head(array_type);
  if (size > rest_.size()) failed_ = true;
  return failed_ ? 0 : static_cast<std::size_t>(size);
}

void CborItems::array_of(std::size_t size) {
  if (array() != size) failed_ = true;
}

std::uint64_t CborItems::whole_number(std::uint64_t most) {
  const std::uint64_t value = head(whole_number_type);
  if (value > most) failed_ = true;
  return failed_ ? 0 : value;
}

double CborItems::number() {
  constexpr std::size_t size = 1 + sizeof(double);
  const bool fits = !failed_ && rest_.size() >= size &&
                    static_cast<unsigned char>(rest_.front()) == (simple_type << 5U | eight_bytes);
  const double value = fits ? std::bit_cast<double>(big_endian(rest_.substr(1, sizeof(double)))) : 0;
  if (!fits || !std::isfinite(value)) {
    failed_ = true;
    return 0;
  }
  rest_.remove_prefix(size);
  return value;
}

bool CborItems::truth() {
  const std::uint64_t value = head(simple_type);
  if (value != no && value != yes) failed_ = true;
  return !failed_ && value == yes;
}

std::string_view CborItems::string(unsigned type) {
  const std::uint64_t size = head(type);
  if (size > rest_.size()) failed_ = true;
  if (failed_) return {};
  const std::string_view out = rest_.substr(0, static_cast<std::size_t>(size));
  rest_.remove_prefix(out.size());
  return out;
}

std::string_view CborItems::text() {
  const std::string_view out = string(text_type);
  if (!is_valid_utf8(out)) failed_ = true;
  return failed_ ? std::string_view() : out;
}

std::string_view CborItems::bytes() { return string(bytes_type); }

}  // namespace osint
