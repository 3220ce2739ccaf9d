// SPDX-License-Identifier: GPL-2.0-or-later
// Highlights lie in the snippet, apart and in order, and the snippet, without its ellipses, lies in the passage.
#include <algorithm>

#include "searcher/answer/snippets.h"
#include "searcher/match/span.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

namespace {

using namespace osint;

constexpr std::size_t header = 9;  // length, and four spans of a begin and a length

std::vector<Span> spans_of(const std::uint8_t* data, const std::string& text) {
  std::vector<std::uint32_t> starts;
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) {
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  std::vector<Span> spans;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t begin = data[1 + 2 * i] * starts.size() / 256;
    const std::size_t end = std::min(begin + data[2 + 2 * i] % 8U, starts.size() - 1);
    if (begin < end) spans.push_back({starts[begin], starts[end], i % 3});
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

std::string_view without_ellipses(std::string_view text) {
  constexpr std::string_view ellipsis = "…";
  if (text.starts_with(ellipsis)) text.remove_prefix(ellipsis.size());
  if (text.ends_with(ellipsis)) text.remove_suffix(ellipsis.size());
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < header) return 0;
  const std::string text = collapsed_whitespace(fuzz::text_of(data + header, size - header));
  const std::size_t length = std::size_t{data[0]} * 2 + 1;
  const Snippet snippet = make_snippet(text, spans_of(data, text), length);
  fuzz::promise(is_valid_utf8(snippet.text), "a snippet is UTF-8");
  const bool lies_in_it = text.find(snippet.text) != std::string::npos ||
                          text.find(without_ellipses(snippet.text)) != std::string::npos;
  fuzz::promise(lies_in_it, "a snippet lies in the passage");
  const std::size_t points = code_points(snippet.text);
  std::size_t last = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    fuzz::promise(begin >= last && begin < end && end <= points, "highlights lie in the snippet, in order");
    last = end;
  }
  return 0;
}
