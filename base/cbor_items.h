// SPDX-License-Identifier: GPL-2.0-or-later
// CBOR (RFC 8949) item by item, without a tree of values in between: what is read takes no more memory than its texts, whatever
// the bytes claim to hold. For lists whose members have fixed places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace osint {

class CborWriter {
 public:
  void array(std::size_t size);  // so many items follow
  void whole_number(std::uint64_t value);
  void number(double value);
  void truth(bool value);
  void text(std::string_view value);      // valid UTF-8
  void bytes_head(std::size_t size);      // so many bytes follow, which append() or the caller adds
  void append(std::string_view encoded);  // items that are encoded already
  std::size_t size() const { return out_.size(); }
  std::string take() { return std::move(out_); }

 private:
  void head(unsigned type, std::uint64_t value);
  std::string out_;
};

// Takes one item after the other. Once an item is not of the form asked for, or does not fit into what is left, all that
// follow are 0, false or empty, and failed() says so.
class CborItems {
 public:
  explicit CborItems(std::string_view bytes) : rest_(bytes) {}

  // The number of items in an array: no more than there are bytes left, as each item takes one.
  std::size_t array();
  // An array of exactly `size` items.
  void array_of(std::size_t size);
  std::uint64_t whole_number(std::uint64_t most);
  double number();  // finite
  bool truth();
  std::string_view text();   // valid UTF-8; points into the bytes given
  std::string_view bytes();  // points into the bytes given

  void fail() { failed_ = true; }
  bool failed() const { return failed_; }
  // Whether all bytes were taken, and all items were as they should be.
  bool complete() const { return !failed_ && rest_.empty(); }

 private:
  std::uint64_t head(unsigned type);
  std::string_view string(unsigned type);
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace osint
