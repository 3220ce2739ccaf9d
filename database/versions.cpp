// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/versions.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "schema/metadata.h"

namespace osint {
namespace {

Result<void> check_version(const Xapian::Database& database, std::string_view key, int expected,
                           const std::string& path) {
  const std::string found = database.get_metadata(std::string(key));
  if (found == std::to_string(expected)) return {};
  const std::string problem =
      found.empty()
          ? not_of_osint_index(path)
          : fmt::format(
                "{} has {} {}, this program needs {}: index the files anew (osint-index --rebuild --db {})",
                path, key, found, expected, path);
  return tl::unexpected<Error>(Error{problem, 0, ErrorKind::unsuitable});
}

// "ICU 72.1 and Unicode 15.0"
std::string icu_and_unicode(const std::map<std::string, std::string>& versions) {
  const auto version = [&](std::string_view key) {
    const auto found = versions.find(std::string(key));
    return found == versions.end() || found->second.empty() ? std::string("of unknown version")
                                                            : found->second;
  };
  return fmt::format("ICU {} and Unicode {}", version(metadata::icu), version(metadata::unicode));
}

}  // namespace

std::string not_of_osint_index(const std::string& path) {
  return fmt::format(
      "{} is a Xapian database, but not one of osint-index; name another with --db. "
      "If it was one, it is damaged: remove it and create it with osint-index --db {} FOLDER",
      path, path);
}

Result<void> check_versions(const Xapian::Database& database, const std::string& path) {
  if (auto ok = check_version(database, metadata::schema, schema_version, path); !ok) return ok;
  return check_version(database, metadata::analysis, analysis_version, path);
}

std::map<std::string, std::string> current_versions() {
  return {{std::string(metadata::schema), std::to_string(schema_version)},
          {std::string(metadata::analysis), std::to_string(analysis_version)},
          {std::string(metadata::icu), U_ICU_VERSION},
          {std::string(metadata::unicode), U_UNICODE_VERSION}};
}

std::string version_warning(const Xapian::Database& database, std::string_view path) {
  std::map<std::string, std::string> recorded;
  for (const std::string_view key : {metadata::icu, metadata::unicode}) {
    recorded[std::string(key)] = database.get_metadata(std::string(key));
  }
  const std::string made = icu_and_unicode(recorded);
  const std::string present = icu_and_unicode(current_versions());
  if (made == present) return {};
  return fmt::format(
      "{} was made with {}, this program has {}: they may disagree on words, and some may not be found; "
      "updates do not change that, so index the files anew (osint-index --rebuild) when you can",
      path, made, present);
}

}  // namespace osint
