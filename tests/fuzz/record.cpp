// SPDX-License-Identifier: GPL-2.0-or-later
// A record of any bytes is decoded or refused; what is decoded can be encoded again. Past the checksum too, which the
// fuzzer would seldom guess.
#include <xxhash.h>

#include "schema/record.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

namespace {

using namespace osint;

void check(std::string_view bytes) {
  const auto commentary = decode_record(bytes);
  if (!commentary) {
    fuzz::promise(!commentary.error().message.empty(), "a record is refused for a reason");
    return;
  }
  const auto again = decode_record(encode_record(*commentary));
  fuzz::promise(again && *again == *commentary, "decode(encode(c)) == c");
}

// With the format byte and the checksum that its content asks for.
std::string sealed(std::string_view content) {
  std::string out = encode_record({}).substr(0, 1);
  const XXH64_hash_t hash = XXH3_64bits(content.data(), content.size());
  for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>((hash >> shift) & 0xFFU);
  return out.append(content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check(fuzz::bytes_of(data, size));
  check(sealed(fuzz::bytes_of(data, size)));
  return 0;
}
