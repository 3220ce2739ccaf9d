// SPDX-License-Identifier: GPL-2.0-or-later
// Takes the addresses of sources apart for the fields site: and url:, and compares them. The functions read
// an address by the syntax of RFC 3986 and accept any bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Returns the host in lower case, followed by its parent domains from the longest to the shortest:
// "http://www.Example.org:80/a" gives {"www.example.org", "example.org", "org"}. The result is empty if the
// address has no "://", no host, or a host of more than 253 bytes (RFC 1035). Names of more than 200 bytes
// are left out because they would not fit into a term.
std::vector<std::string> host_and_parents(std::string_view url);

// Replaces each ASCII character that is neither a letter nor a digit by a blank, so that the analyzer finds
// the words of an address or of a file's path. The indexer and the query compiler both call this for url: and
// file:.
std::string address_words(std::string_view url);

// Returns the ways in which the page of a pasted address may be written, without what makes no difference: the scheme, a leading "www.",
// the fragment, trailing slashes, and parameters that only track visitors (utm_source, fbclid). The first way is that of
// `address`; up to two others follow, percent-encoded (RFC 3986) and written out. Of an address in an archive of the web ("https://web.archive.org/web/2018/http://example.org/a") it is the
// archived page. Any bytes are accepted.
std::vector<std::string> page_spellings(std::string_view address);

// Returns whether the address is one in an archive of the web: web.archive.org, archive.ph.
bool is_archive_address(std::string_view url);

// Returns the address of the archived page, "http://example.org/a" for
// "https://web.archive.org/web/2018/http://example.org/a". Returns the whole of any other
// address, also of "https://archive.ph/AbC1", which does not tell what it holds.
std::string_view original_address(std::string_view url);

// Returns a key that is the same for the usual spellings of one address. It leaves out the scheme, a leading
// "www.", the ports 80 and 443, the fragment and trailing slashes, and writes the host in lower case. A
// fragment that begins with "#/" or "#!" names a page of its own and stays. Returns "" if the address has no
// host.
std::string address_key(std::string_view url);

// Returns whether a browser can follow the address safely: its scheme is http or https, it has a host, and it
// consists of printable ASCII characters without blanks.
bool is_web_address(std::string_view url);

}  // namespace osint
