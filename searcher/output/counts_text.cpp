// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/counts_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/printable.h"
#include "base/utf8.h"
#include "searcher/output/text_layout.h"

namespace osint {
namespace {

constexpr int margin = 2;

// Returns the text in exactly `width` columns.
std::string fitted(const std::string& text, int width) {
  const std::string whole = printable(text);
  const int needed = columns(whole);
  if (needed <= width) return whole + std::string(static_cast<std::size_t>(width - needed), ' ');
  std::string out;
  int used = 1;  // the ellipsis
  for (std::size_t i = 0; i < whole.size();) {
    const char32_t c = next_code_point(whole, i);
    if (used + columns(c) > width) break;
    used += columns(c);
    append_utf8(out, c);
  }
  return out + "…" + std::string(static_cast<std::size_t>(std::max(0, width - used)), ' ');
}

// Draws a bar in eighths of a column. A count above 0 is always visible.
std::string bar(std::size_t count, std::size_t most, int width) {
  static constexpr const char* parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (count == 0 || most == 0 || width <= 0) return {};
  const std::size_t eighths = std::max<std::size_t>(1, count * static_cast<std::size_t>(width) * 8 / most);
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + parts[eighths % 8];
}

class Table {
 public:
  Table(const TextStyle& style, bool bars) : layout_(style), bars_(bars) {}

  std::string rows(const std::vector<Count>& counts, std::size_t shown) const {
    std::size_t most = 0;
    int longest = 0;
    for (std::size_t i = 0; i < shown; ++i) {
      most = std::max(most, counts[i].count);
      longest = std::max(longest, columns(printable(counts[i].value)));
    }
    const int digits = static_cast<int>(std::to_string(most).size());
    const int room = layout_.style().width - margin - digits - 2;
    const int label = std::max(4, std::min(longest, bars_ ? room / 2 : room));
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
      const Count& row = counts[i];
      std::string line = std::string(margin, ' ') +
                         layout_.styled(fmt::format("{:>{}}", row.count, digits), Style::number) + "  ";
      line += fitted(row.value, label);
      if (bars_) line += "  " + layout_.styled(bar(row.count, most, room - label - 2), Style::source);
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
    return out;
  }

  std::string heading(const std::string& text) const { return layout_.wrapped({{text, Style::bold}}, 0); }

  std::string note(const std::string& text) const { return layout_.wrapped({{text, Style::dim}}, margin); }

 private:
  TextLayout layout_;
  bool bars_;
};

std::string_view unit_name(TimelineUnit unit) { return unit == TimelineUnit::year ? "year" : "month"; }

}  // namespace

std::string counts_text(const Answer& answer, const TextStyle& style, std::size_t most, bool bars) {
  const Table table(style, bars);
  std::string out;
  for (const FacetCounts& facet : answer.facets) {
    const std::size_t all = facet.counts.size();
    const std::size_t shown = most == 0 ? all : std::min(all, most);
    out += (out.empty() ? "" : "\n") + table.heading(facet.field);
    out += table.rows(facet.counts, shown);
    if (all == 0) out += table.note("(none)");
    if (shown < all) out += table.note(fmt::format("({} more; -n 0 shows all)", all - shown));
  }
  if (answer.timeline) {
    const Timeline& timeline = *answer.timeline;
    out += (out.empty() ? "" : "\n") + table.heading(std::string(unit_name(timeline.unit)));
    out += table.rows(timeline.periods, timeline.periods.size());
    if (timeline.periods.empty()) out += table.note("(none)");
    if (timeline.without_month > 0)
      out += table.note(fmt::format("month unknown: {}", timeline.without_month));
    if (timeline.undated > 0) out += table.note(fmt::format("undated: {}", timeline.undated));
  }
  return out;
}

}  // namespace osint
