// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/version_text.h"

#include <fmt/format.h>

#include "base/version.h"
#include "database/versions.h"
#include "schema/metadata.h"

namespace osint {

std::string version_text(std::string_view program) {
  const auto versions = current_versions();
  const auto of = [&](std::string_view key) { return versions.at(std::string(key)); };
  return fmt::format("{} {}\nXapian {}, ICU {}, Unicode {}\nschema {}, analysis {}, JSON {}\n", program,
                     OSINT_VERSION, Xapian::version_string(), of(metadata::icu), of(metadata::unicode),
                     of(metadata::schema), of(metadata::analysis), json_format_version);
}

}  // namespace osint
