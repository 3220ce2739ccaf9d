// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/cbor.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace osint {
namespace {

// The head of an item (RFC 8949, section 3): its type, and its value or size.
struct Head {
  unsigned type = 0;
  unsigned form = 0;  // the lower five bits
  std::uint64_t number = 0;
};

constexpr unsigned bytes_type = 2;
constexpr unsigned text_type = 3;
constexpr unsigned array_type = 4;
constexpr unsigned object_type = 5;
constexpr unsigned tag_type = 6;
constexpr unsigned simple_type = 7;

std::optional<Head> take_head(std::string_view& rest) {
  if (rest.empty()) return std::nullopt;
  const unsigned first = static_cast<unsigned char>(rest.front());
  rest.remove_prefix(1);
  Head head{first >> 5U, first & 0x1FU, first & 0x1FU};
  constexpr unsigned one_byte = 24;
  if (head.form < one_byte) return head;
  constexpr unsigned eight_bytes = 27;
  if (head.form > eight_bytes) return std::nullopt;  // of no size that is known beforehand
  const std::size_t bytes = std::size_t{1} << (head.form - one_byte);
  if (rest.size() < bytes) return std::nullopt;
  head.number = 0;
  for (const char byte : rest.substr(0, bytes))
    head.number = head.number << 8U | static_cast<unsigned char>(byte);
  rest.remove_prefix(bytes);
  return head;
}

bool is_known_simple(const Head& head) {
  constexpr unsigned first = 20;  // false, true, null
  constexpr unsigned last = 22;
  constexpr unsigned half = 25;  // to 27: numbers with a point
  return (head.form >= first && head.form <= last) || head.form >= half;
}

// Returns the first fault, or null.
const char* wrong_shape(std::string_view rest) {
  std::vector<std::uint64_t> left = {1};  // items still to come, for each level
  while (!left.empty()) {
    if (left.back() == 0) {
      left.pop_back();
      continue;
    }
    --left.back();
    const auto head = take_head(rest);
    if (!head) return "cut short, or of an unknown form";
    const bool container = head->type == array_type || head->type == object_type;
    const bool string = head->type == text_type || head->type == bytes_type;
    if (head->type == tag_type) return "of an unknown form";
    if (head->type == simple_type && !is_known_simple(*head)) return "of an unknown form";
    if ((container || string) && head->number > rest.size()) return "cut short";
    if (string) rest.remove_prefix(static_cast<std::size_t>(head->number));
    if (!container) continue;
    if (left.size() > most_cbor_levels) return "nested too deeply";
    left.push_back(head->type == object_type ? 2 * head->number : head->number);
  }
  return rest.empty() ? nullptr : "longer than it says";
}

}  // namespace

Result<nlohmann::json> parse_cbor(std::string_view bytes) {
  if (const char* wrong = wrong_shape(bytes)) return failure(wrong);
  auto value = nlohmann::json::from_cbor(bytes.begin(), bytes.end(), true, false);
  if (value.is_discarded()) return failure("not to be understood");
  return value;
}

std::string reason_of(const nlohmann::json::exception& error) {
  const std::string_view text = error.what();
  const std::size_t end = text.find("] ");
  return std::string(text.starts_with('[') && end != std::string_view::npos ? text.substr(end + 2) : text);
}

}  // namespace osint
