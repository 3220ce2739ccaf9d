// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/glass_version.h"

namespace osint {
namespace {

using namespace std::string_view_literals;

// What the file begins with: a sign, the number of the format (two bytes) and a UUID.
constexpr std::string_view sign = "\x0f\x0dXapian Glass"sv;
constexpr std::size_t uuid_end = sign.size() + 2 + 16;

constexpr std::uint64_t block_unit = 2048;   // bytes
constexpr std::uint64_t most_units = 32;     // in a block
constexpr std::uint32_t free_list_unit = 4;  // bytes of an entry
constexpr std::string_view empty_root =
    "\0\3\0"sv;  // block 0, level 0, in sequence, not on the disk; no entries

// Numbers are seven bits a byte, the lowest first; the last byte has the high bit clear.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      out |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return out;
    }
    good_ = false;
    return 0;
  }
  std::uint32_t small_number() {
    const std::uint64_t out = number();
    good_ = good_ && out <= UINT32_MAX;
    return static_cast<std::uint32_t>(out);
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > bytes_.size() - at_) {
      good_ = false;
      return {};
    }
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  std::size_t at() const { return at_; }
  bool good() const { return good_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

// One table, and where in the file its parts stand.
struct Parsed {
  GlassTableRoot root;
  std::size_t begin = 0;
  std::size_t sizes_begin = 0;  // of a block and of what is compressed
  std::size_t sizes_end = 0;
  std::size_t end = 0;
};

bool parse_free_list(std::string_view bytes, GlassTableRoot& root) {
  if (bytes.empty()) return true;  // of a table that never had a block
  Reader reader(bytes);
  (void)reader.number();  // revision
  root.first_unused = reader.small_number();
  for (FreeListPlace* place : {&root.free_begin, &root.free_end}) {
    place->block = reader.small_number();
    place->offset = reader.small_number() * free_list_unit;
  }
  return reader.good();
}

std::optional<std::array<Parsed, glass_table_names.size()>> parse(std::string_view bytes) {
  if (bytes.size() < uuid_end || !bytes.starts_with(sign)) return std::nullopt;
  const std::string_view rest = bytes.substr(uuid_end);
  Reader reader(rest);
  (void)reader.number();  // revision
  std::array<Parsed, glass_table_names.size()> out;
  for (Parsed& table : out) {
    table.begin = uuid_end + reader.at();
    for (int i = 0; i < 3; ++i) (void)reader.number();  // root, level and flags, entries
    table.sizes_begin = uuid_end + reader.at();
    const std::uint64_t units = reader.number();
    (void)reader.number();
    table.sizes_end = uuid_end + reader.at();
    const std::string_view free_list = reader.text();
    table.end = uuid_end + reader.at();
    if (!reader.good() || units == 0 || units > most_units) return std::nullopt;
    table.root.block_bytes = units * block_unit;
    if (!parse_free_list(free_list, table.root)) return std::nullopt;
  }
  return out;
}

}  // namespace

std::optional<GlassVersion> read_glass_version(std::string_view bytes) {
  const auto parsed = parse(bytes);
  if (!parsed) return std::nullopt;
  GlassVersion out;
  for (std::size_t i = 0; i < parsed->size(); ++i) out.tables[i] = (*parsed)[i].root;
  return out;
}

std::optional<std::string> glass_version_of_one_table(std::string_view bytes, GlassTable kept) {
  const auto parsed = parse(bytes);
  if (!parsed) return std::nullopt;
  std::string out(bytes.substr(0, parsed->front().begin));
  for (std::size_t i = 0; i < parsed->size(); ++i) {
    const Parsed& table = (*parsed)[i];
    if (i == static_cast<std::size_t>(kept)) {
      out += bytes.substr(table.begin, table.end - table.begin);
      continue;
    }
    out += empty_root;
    out += bytes.substr(table.sizes_begin, table.sizes_end - table.sizes_begin);
    out += '\0';  // no list of free blocks
  }
  return out.append(bytes.substr(parsed->back().end));
}

}  // namespace osint
