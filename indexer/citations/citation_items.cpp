// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_items.h"

#include <algorithm>

#include "base/byte_set.h"
#include "indexer/citations/address_finder.h"
#include "indexer/citations/citation_words.h"
#include "indexer/citations/quoted_title.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

constexpr std::size_t longest_bracket = 300;
constexpr std::size_t longest_quote = 600;

void add_brackets(std::string_view text, std::vector<CitationItem>& out) {
  // The next byte that may close a bracket. It saves reading a run of opening brackets again and again.
  constexpr ByteSet closing(")]\x89");  // the last byte of "）" is 0x89
  std::size_t close = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (close <= i) close = closing.find(text, i + 1);
    const std::size_t end = std::min(text.size(), i + longest_bracket);
    const Range bracket = close < end ? bracket_at(text, i, end) : Range{};
    if (bracket.empty()) continue;
    out.push_back({CitationItem::Kind::bracket, bracket});
    i = bracket.end - 1;
  }
}

// Skips quotations that are long or contain an address. A title is neither, so their mark has no partner.
void add_quotes(std::string_view text, const std::vector<Address>& addresses,
                std::vector<CitationItem>& out) {
  std::size_t next = 0;  // the first address that does not begin before the quotation
  for (const Quoted& quote : find_quoted(text)) {
    while (next < addresses.size() && addresses[next].range.begin < quote.all.begin) ++next;
    const bool holds_address = next < addresses.size() && addresses[next].range.begin < quote.all.end;
    if (quote.all.end - quote.all.begin <= longest_quote && !holds_address)
      out.push_back({CitationItem::Kind::quote, quote.all});
  }
}

}  // namespace

std::vector<CitationItem> citation_items(const MarkedText& text) {
  std::vector<CitationItem> all;
  const std::vector<Address> addresses = find_addresses(text.text);
  for (const Address& address : addresses) all.push_back({CitationItem::Kind::address, address.range});
  for (const Markup& mark : text.markup) {
    if (mark.kind != Markup::Kind::link || mark.begin >= mark.end) continue;
    const std::string shown = without_backslashes(text.text.substr(mark.begin, mark.end - mark.begin));
    const bool address = looks_like_address(shown) || is_end_of_address(shown, mark.destination);
    all.push_back({address ? CitationItem::Kind::address : CitationItem::Kind::link, {mark.begin, mark.end}});
  }
  add_quotes(text.text, addresses, all);
  for (const FoundDate& date : find_dates(text.text))
    all.push_back({CitationItem::Kind::date, {date.begin, date.end}});
  add_brackets(text.text, all);
  std::stable_sort(all.begin(), all.end(), [](const CitationItem& a, const CitationItem& b) {
    return a.range.begin < b.range.begin || (a.range.begin == b.range.begin && a.range.end > b.range.end);
  });
  std::vector<CitationItem> out;
  for (const CitationItem& item : all) {
    if (out.empty() || item.range.begin >= out.back().range.end) out.push_back(item);
  }
  return out;
}

}  // namespace osint
