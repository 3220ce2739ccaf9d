// SPDX-License-Identifier: GPL-2.0-or-later
// Writes and reads CBOR (RFC 8949) item by item, without a tree of values, for lists whose members have fixed
// places. Reading takes no more memory than the texts it returns, whatever sizes the bytes claim.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace osint {

// Appends items to a string. The caller ensures that each array is followed by as many items as it announces.
class CborWriter {
 public:
  void array(std::size_t size);  // begins an array of `size` items
  void whole_number(std::uint64_t value);
  void number(double value);
  void truth(bool value);
  void text(std::string_view value);      // `value` is valid UTF-8
  void bytes_head(std::size_t size);      // begins a byte string; the caller appends its `size` bytes
  void append(std::string_view encoded);  // appends items that are already encoded
  std::size_t size() const { return out_.size(); }
  std::string take() { return std::move(out_); }

 private:
  void head(unsigned type, std::uint64_t value);
  std::string out_;
};

// Reads items in order. After the first item that has another form than the one requested, or that exceeds
// the remaining bytes, all items read as 0, false or empty, and failed() is true. The bytes must outlive the
// object and the views that it returns.
class CborItems {
 public:
  explicit CborItems(std::string_view bytes) : rest_(bytes) {}

  // Returns the number of items in the array that begins here. It never exceeds the number of remaining
  // bytes, so the caller may reserve space for it.
  std::size_t array();
  // Begins an array, and fails if it does not have exactly `size` items.
  void array_of(std::size_t size);
  // Fails if the number exceeds `most`.
  std::uint64_t whole_number(std::uint64_t most);
  double number();  // fails unless it is finite and encoded in eight bytes
  bool truth();
  std::string_view text();   // fails unless it is valid UTF-8; a view into the bytes
  std::string_view bytes();  // a view into the bytes

  // Marks the bytes as unusable, for the checks of a caller.
  void fail() { failed_ = true; }
  bool failed() const { return failed_; }
  // Returns whether all bytes have been read without a failure.
  bool complete() const { return !failed_ && rest_.empty(); }

 private:
  std::uint64_t head(unsigned type);
  std::string_view string(unsigned type);
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace osint
