// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/addresses.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

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

// A fragment that begins as a path is a page of its own and stays: #/, #!
std::string_view without_fragment(std::string_view address) {
  const std::size_t hash = address.find('#');
  if (hash == std::string_view::npos) return address;
  const std::string_view fragment = address.substr(hash);
  return fragment.starts_with("#/") || fragment.starts_with("#!") ? address : address.substr(0, hash);
}

bool is_in_archive(std::string_view address) {
  constexpr std::array<std::string_view, 9> archives = {"web.archive.org", "archive.org", "archive.ph",
                                                        "archive.today",   "archive.is",  "archive.md",
                                                        "archive.vn",      "archive.li",  "archive.fo"};
  return std::ranges::find(archives, ascii_lower(host_of(address))) != archives.end();
}

// Archives put the archived address behind their own: "/web/2018id_/http://...".
std::string_view unarchived(std::string_view address) {
  if (!is_in_archive(address)) return address;
  const std::size_t begin = address.find("://") + 3;
  for (const std::string_view scheme : {"/http://", "/https://"}) {
    const std::size_t at = address.find(scheme, begin);
    if (at != std::string_view::npos) return address.substr(at + 1);
  }
  return address;
}

bool only_tracks(std::string_view parameter) {
  constexpr std::array<std::string_view, 8> names = {
      "fbclid=", "gclid=", "yclid=", "dclid=", "mc_cid=", "mc_eid=", "igshid=", "msclkid="};
  return parameter.starts_with("utm_") ||
         std::ranges::any_of(names, [&](std::string_view name) { return parameter.starts_with(name); });
}

std::string without_tracking(std::string_view address) {
  const std::size_t question = address.find('?');
  std::string out(address.substr(0, question));
  char separator = '?';
  for (std::size_t at = question; at < address.size();) {
    const std::size_t end = std::min(address.find('&', ++at), address.size());
    const std::string_view parameter = address.substr(at, end - at);
    at = end;
    if (parameter.empty() || only_tracks(parameter)) continue;
    out.append(1, std::exchange(separator, '&')).append(parameter);
  }
  return out;
}

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool encoded =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    if (!encoded) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return out;
}

// Of characters beyond ASCII alone: others are written out as a rule.
std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x80 ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

}  // namespace

bool is_archive_address(std::string_view url) { return is_in_archive(url); }

std::string_view original_address(std::string_view url) { return unarchived(url); }

std::vector<std::string> page_spellings(std::string_view address) {
  address = unarchived(address);
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  if (ascii_lower(address.substr(0, 4)) == "www.") address.remove_prefix(4);
  std::string page = without_tracking(without_fragment(address));
  while (page.ends_with('/')) page.pop_back();
  std::vector<std::string> out = {page};
  const std::string plain = percent_decoded(page);
  if (!is_valid_utf8(plain)) return out;
  for (const std::string& other : {plain, percent_encoded(plain)}) {
    if (std::ranges::find(out, other) == out.end()) out.push_back(other);
  }
  return out;
}

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
  rest = without_fragment(rest);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  return host + std::string(port == ":80" || port == ":443" || port == ":" ? "" : port) + std::string(rest);
}

bool is_web_address(std::string_view url) {
  const std::string scheme = ascii_lower(url.substr(0, url.find("://")));
  if ((scheme != "http" && scheme != "https") || host_of(url).empty()) return false;
  return std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace osint
