// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of sources taken apart for the fields site: and url:.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// "http://www.Example.org:80/a" -> {"www.example.org", "example.org", "org"}; empty where there is no host.
std::vector<std::string> host_and_parents(std::string_view url);

// The address (or path) with its ASCII punctuation as blanks: what stands between is a word of url: and file:.
std::string address_words(std::string_view url);

// What the spellings of one address have in common: without scheme, "www.", the scheme's port, fragment and a last
// slash, the host in small letters. Empty where there is no host.
std::string address_key(std::string_view url);

// Whether it can be followed safely: http or https with a host, and printable ASCII throughout.
bool is_web_address(std::string_view url);

}  // namespace osint
