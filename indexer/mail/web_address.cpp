// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/web_address.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "schema/addresses.h"

namespace osint {
namespace {

constexpr std::size_t most_bytes = 4000;

bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 && text.find_first_of("/?#") > colon;
}

// "/a/b/../c/./d" -> "/a/c/d".
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;  // ends in a slash
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    folder = part == "." || part == "..";
    if (part == ".." && !kept.empty()) kept.pop_back();
    if (!folder) kept.push_back(part);
    at = end + 1;
  }
  std::string out;
  for (const std::string_view part : kept) {
    out += '/';
    out += part;
  }
  if (folder || out.empty()) out += '/';
  return out;
}

std::string merged(std::string_view base, std::string_view reference) {
  const std::size_t host = base.find("://");
  if (host == std::string_view::npos) return {};
  if (reference.starts_with("//")) return std::string(base.substr(0, host + 1)).append(reference);
  const std::size_t path = std::min(base.find_first_of("/?#", host + 3), base.size());
  const std::string_view origin = base.substr(0, path);
  const std::string_view whole = base.substr(path, base.find_first_of("?#", path) - path);
  if (reference.starts_with('?'))
    return std::string(origin).append(whole.empty() ? "/" : whole).append(reference);
  const std::size_t query = std::min(reference.find_first_of("?#"), reference.size());
  std::string joined;
  if (!reference.starts_with('/')) {
    joined = whole.substr(0, whole.rfind('/') + 1);
    if (joined.empty()) joined = "/";
  }
  joined += reference.substr(0, query);
  return std::string(origin).append(without_dots(joined)).append(reference.substr(query));
}

}  // namespace

std::string resolved_address(std::string_view base, std::string_view reference) {
  constexpr std::string_view blanks = " \t\r\n";
  reference = reference.substr(std::min(reference.find_first_not_of(blanks), reference.size()));
  reference = reference.substr(0, reference.find_last_not_of(blanks) + 1);
  if (reference.empty() || reference.starts_with('#') || reference.size() > most_bytes) return {};
  std::string out = has_scheme(reference)      ? std::string(reference)
                    : base.size() > most_bytes ? std::string()
                                               : merged(base, reference);
  return is_web_address(out) ? out : std::string();
}

}  // namespace osint
