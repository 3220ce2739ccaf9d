// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved/seen_file.h"

#include <cstring>
#include <utility>
#include <vector>
#include <xxhash.h>

namespace osint {
namespace {

constexpr std::string_view first_line = "osint-search: seen commentaries, format 1\n";
constexpr std::size_t entry_bytes = sizeof(SeenCommentary);
static_assert(entry_bytes == 24);
constexpr std::size_t number_bytes = 8;

std::string bytes_of(std::uint64_t number) {
  std::string out;
  for (std::size_t i = 0; i < number_bytes; ++i, number >>= 8) out += static_cast<char>(number & 0xFF);
  return out;
}

std::uint64_t number_of(std::string_view bytes) {
  std::uint64_t out = 0;
  for (std::size_t i = number_bytes; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

}  // namespace

std::string encode_seen(const Seen& seen, std::int64_t last_run) {
  std::string out(first_line);
  out += bytes_of(static_cast<std::uint64_t>(last_run));
  out += bytes_of(seen.entries().size());
  for (const SeenCommentary& entry : seen.entries()) {
    out.append(reinterpret_cast<const char*>(entry.content.data()), entry.content.size());
    out.append(reinterpret_cast<const char*>(entry.id.data()), entry.id.size());
  }
  return out + bytes_of(XXH3_64bits(out.data(), out.size()));
}

Result<SeenFile> decode_seen(std::string_view text) {
  if (!text.starts_with(first_line)) return failure("not written by this program, or by another version");
  constexpr std::size_t head = first_line.size() + 2 * number_bytes;
  if (text.size() < head + number_bytes) return failure("cut short");
  const std::uint64_t count = number_of(text.substr(head - number_bytes));
  const std::size_t room = text.size() - head - number_bytes;
  if (room % entry_bytes != 0 || room / entry_bytes != count)
    return failure("cut short, or longer than it was");
  const std::string_view summed = text.substr(0, text.size() - number_bytes);
  if (number_of(text.substr(summed.size())) != XXH3_64bits(summed.data(), summed.size()))
    return failure("damaged (checksum)");
  std::vector<SeenCommentary> entries(count);
  for (std::size_t i = 0; i < count; ++i) {
    const char* at = text.data() + head + i * entry_bytes;
    std::memcpy(entries[i].content.data(), at, entries[i].content.size());
    std::memcpy(entries[i].id.data(), at + entries[i].content.size(), entries[i].id.size());
  }
  return SeenFile{Seen(std::move(entries)),
                  static_cast<std::int64_t>(number_of(text.substr(first_line.size())))};
}

}  // namespace osint
