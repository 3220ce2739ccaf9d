// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/addresses.h"

#include <algorithm>

#include "base/ascii.h"

namespace osint {
namespace {

bool is_alphanumeric(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<signed char>(c) < 0;
}

// RFC 3986: scheme "://" [userinfo "@"] host [":" port], ended by "/", "?" or "#".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view authority = url.substr(scheme + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  return authority.substr(0, authority.find(':'));
}

}  // namespace

std::vector<std::string> host_and_parents(std::string_view url) {
  constexpr std::size_t longest_host = 253;  // RFC 1035
  std::vector<std::string> out;
  std::string host = ascii_lower(host_of(url));
  while (host.ends_with('.')) host.pop_back();
  if (host.empty() || host.size() > longest_host || host.find('\0') != std::string::npos) return out;
  for (std::string_view rest = host;;) {
    if (!rest.empty() && rest.size() <= 200) out.emplace_back(rest);
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) return out;
    rest.remove_prefix(dot + 1);
  }
}

std::string address_words(std::string_view url) {
  std::string out(url);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return !is_alphanumeric(c); }, ' ');
  return out;
}

std::string address_key(std::string_view url) {
  std::string host = ascii_lower(host_of(url));
  if (host.empty()) return {};
  if (host.starts_with("www.")) host.erase(0, 4);
  std::string_view rest = url.substr(url.find("://") + 3);
  rest.remove_prefix(std::min(rest.find_first_of("/?#"), rest.size()));
  std::string_view authority = url.substr(url.find("://") + 3);
  authority.remove_suffix(rest.size());
  const std::size_t colon = authority.rfind(':');
  const std::string_view port = colon == std::string_view::npos ? "" : authority.substr(colon);
  // A fragment that begins as a path is a page of its own: #/, #!
  if (const std::size_t hash = rest.find('#'); hash != std::string_view::npos &&
                                               !rest.substr(hash).starts_with("#/") &&
                                               !rest.substr(hash).starts_with("#!"))
    rest = rest.substr(0, hash);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  return host + std::string(port == ":80" || port == ":443" || port == ":" ? "" : port) + std::string(rest);
}

bool is_web_address(std::string_view url) {
  const std::string scheme = ascii_lower(url.substr(0, url.find("://")));
  if ((scheme != "http" && scheme != "https") || host_of(url).empty()) return false;
  return std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace osint
