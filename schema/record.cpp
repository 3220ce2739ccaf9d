// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/record.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "base/cbor.h"
#include "schema/commentary.h"
#include "schema/commentary_json.h"

namespace osint {
namespace {

constexpr char record_format = 1;
constexpr std::size_t checksum_bytes = 8;

std::string checksum(std::string_view content) {
  std::uint64_t hash = XXH3_64bits(content.data(), content.size());
  std::string out;
  for (std::size_t i = 0; i < checksum_bytes; ++i, hash >>= 8) out += static_cast<char>(hash & 0xFF);
  return out;
}

}  // namespace

std::string encode_record(const Commentary& commentary) {
  const std::vector<std::uint8_t> cbor = nlohmann::json::to_cbor(to_json(commentary));
  const std::string_view content(reinterpret_cast<const char*>(cbor.data()), cbor.size());
  std::string out(1, record_format);
  out += checksum(content);
  out += content;
  return out;
}

Result<Commentary> decode_record(std::string_view data) {
  if (data.size() <= 1 + checksum_bytes) return failure("a record is missing or cut short");
  if (data[0] != record_format) return failure("a record of an unknown format");
  const std::string_view content = data.substr(1 + checksum_bytes);
  if (data.substr(1, checksum_bytes) != checksum(content)) return failure("a record is damaged (checksum)");
  const auto value = parse_cbor(content);
  if (!value) return failure("a record is damaged: it is " + value.error().message);
  try {
    return commentary_from_json(*value);
  } catch (const nlohmann::json::exception& error) {
    return failure(std::string("a record is damaged: ") + reason_of(error));
  }
}

}  // namespace osint
