// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/zip_archive.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <zip.h>

#include "base/utf8.h"

namespace osint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::size_t small_entry = std::size_t{1} << 20;  // of which the ratio does not matter

// Names of streams in these files are UTF-16.
bool mentions_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  return bytes.find(wide) != std::string_view::npos;
}

// Explains why bytes that do not begin as an archive are not one.
std::string other_format(std::string_view bytes) {
  if (bytes.empty()) return "is empty; save or copy it again";
  if (bytes.starts_with("{\\rtf"))
    return "is an RTF document; convert it first, as with libreoffice --convert-to docx";
  if (!bytes.starts_with(old_office))
    return "is no word processor's document (no ZIP archive), whatever its name says; save it again";
  if (mentions_wide(bytes, "EncryptedPackage")) return "is encrypted; save it without a password";
  return "is a document of old Word; convert it first, as with libreoffice --convert-to docx";
}

// Counts the records before the library sees the archive.
std::size_t directory_records(std::string_view bytes) {
  constexpr std::string_view record = "PK\1\2"sv;
  std::size_t count = 0;
  for (std::size_t at = bytes.find(record); at != std::string_view::npos; at = bytes.find(record, at + 4))
    ++count;
  return count;
}

std::string damaged(const std::string& name, const char* how) {
  return fmt::format("is damaged ({}: {}); save or copy it again", repaired_utf8(name), how);
}

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

std::optional<zip_uint64_t> index_of(zip* archive, const std::string& name) {
  zip_int64_t index = zip_name_locate(archive, name.c_str(), 0);
  if (index < 0)
    index = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);  // parts of .docx have no case
  if (index < 0) return std::nullopt;
  return static_cast<zip_uint64_t>(index);
}

Result<void> check_entry(const zip_stat_t& entry, const std::string& name) {
  if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE)
    return failure("is encrypted; save it without a password");
  if ((entry.valid & ZIP_STAT_COMP_METHOD) != 0 && entry.comp_method != ZIP_CM_STORE &&
      entry.comp_method != ZIP_CM_DEFLATE)
    return failure(fmt::format("is packed with a method that office programs do not use ({}); save it again",
                               repaired_utf8(name)));
  return {};
}

// An entry may claim a wrong size, so the unpacked bytes are counted.
Result<std::string> unpacked(zip_file_t* entry, const std::string& name, std::size_t most) {
  std::string out;
  std::array<char, std::size_t{1} << 16> part{};
  for (;;) {
    const zip_int64_t size = zip_fread(entry, part.data(), part.size());
    if (size < 0) return failure(damaged(name, zip_error_strerror(zip_file_get_error(entry))));
    if (size == 0) return out;
    if (out.size() + static_cast<std::size_t>(size) > most)
      return failure(fmt::format("unpacks to more than {} bytes ({}); split it", most, repaired_utf8(name)));
    out.append(part.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return failure(other_format(bytes));
  if (directory_records(bytes) > max_zip_entries)
    return failure(fmt::format("holds more than {} files; split it", max_zip_entries));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    return failure(fmt::format("is a damaged or incomplete archive ({}); save or copy it again", why));
  }
  zip_error_fini(&error);
  return ZipArchive(archive);
}

bool ZipArchive::has(const std::string& name) const { return index_of(archive_.get(), name).has_value(); }

Result<std::string> ZipArchive::read(const std::string& name) {
  const auto index = index_of(archive_.get(), name);
  if (!index)
    return failure(
        fmt::format("has no {}, which such a document must have; save it again", repaired_utf8(name)));
  zip_stat_t known;
  zip_stat_init(&known);
  if (zip_stat_index(archive_.get(), *index, 0, &known) != 0)
    return failure(damaged(name, zip_strerror(archive_.get())));
  if (const auto checked = check_entry(known, name); !checked) return tl::unexpected<Error>(checked.error());
  const Entry entry(zip_fopen_index(archive_.get(), *index, 0));
  if (entry == nullptr) return failure(damaged(name, zip_strerror(archive_.get())));
  const std::size_t most = std::min(max_entry_bytes, max_unpacked_bytes - unpacked_);
  Result<std::string> out = unpacked(entry.get(), name, most);
  if (!out) return out;
  unpacked_ += out->size();
  const bool packed_size = (known.valid & ZIP_STAT_COMP_SIZE) != 0;
  if (packed_size && out->size() > small_entry && out->size() / max_zip_ratio > known.comp_size)
    return failure(fmt::format(
        "unpacks to more than {} times its size ({}), as no document does; check where it is from",
        max_zip_ratio, repaired_utf8(name)));
  return out;
}

}  // namespace osint
