// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/text_edits.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "indexer/markup/protected_signs.h"

namespace osint {
namespace {

constexpr ByteSet blanks(" \n\v");

bool is_break(char c) { return c == '\n' || c == added_line_end; }
bool is_blank_or_break(char c) { return c == ' ' || is_break(c); }

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool is_letter_or_digit(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Old offsets -> new ones.
class OffsetMap {
 public:
  explicit OffsetMap(const std::vector<TextEdit>& edits) : edits_(edits), shifts_(edits.size() + 1, 0) {
    for (std::size_t i = 0; i < edits.size(); ++i)
      shifts_[i + 1] = shifts_[i] + (edits[i].end - edits[i].begin) - edits[i].replacement.size();
  }

  // An offset within an edit maps to the beginning of its replacement.
  std::size_t at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(edits_, offset, {}, &TextEdit::begin);
    if (after == edits_.begin()) return offset;
    const auto index = static_cast<std::size_t>(after - edits_.begin()) - 1;
    const TextEdit& edit = edits_[index];
    if (offset >= edit.end) return offset - shifts_[index + 1];
    return edit.begin - shifts_[index];
  }

 private:
  const std::vector<TextEdit>& edits_;
  std::vector<std::size_t> shifts_;  // bytes that are gone before each change; they may be fewer than none
};

// A run of one sign that emphasis is written with.
struct Run {
  std::size_t begin;
  std::size_t length;
  char sign;
  bool can_open;
  bool can_close;
  bool loose;  // blanks on both sides
};

std::optional<Run> run_at(const std::string& text, std::size_t begin) {
  const char sign = text[begin];
  std::size_t end = begin;
  while (end < text.size() && text[end] == sign) ++end;
  Run run{begin, end - begin, sign, false, false, false};
  constexpr std::size_t longest = 3;
  if (run.length > longest || (sign == '~' && run.length != 2)) return std::nullopt;
  const bool blank_before = begin == 0 || is_blank_or_break(text[begin - 1]);
  const bool blank_after = end == text.size() || is_blank_or_break(text[end]);
  const bool letter_before = begin > 0 && is_letter_or_digit(text[begin - 1]);
  const bool letter_after = end < text.size() && is_letter_or_digit(text[end]);
  run.loose = blank_before && blank_after;
  const bool sign_after = !blank_after && !letter_after;
  run.can_open = (blank_before || (!blank_after && !(letter_before && sign_after))) && end < text.size();
  run.can_close = (blank_after || !blank_before) && begin > 0;
  if (sign == '_' || run.length == 1) {
    run.can_open = run.can_open && !letter_before;
    run.can_close = run.can_close && !letter_after;
  }
  return run;
}

// Pairs of runs of the same sign and length.
std::vector<std::pair<Run, Run>> emphasis_pairs(const std::string& text) {
  std::vector<std::pair<Run, Run>> pairs;
  std::array<std::optional<Run>, 6> open;  // by sign and length; three are as good as two
  static constexpr ByteSet signs("*_~");
  for (std::size_t at = signs.find(text, 0); at < text.size(); at = signs.find(text, at)) {
    const std::size_t after = std::min(text.find_first_not_of(text[at], at), text.size());
    const auto run = run_at(text, at);
    at = after;
    if (!run) continue;
    const std::size_t sign = run->sign == '*' ? 0 : run->sign == '_' ? 2 : 4;
    auto& partner = open[sign + (run->length == 1 ? 0 : 1)];
    const bool single = run->length == 1;
    if (partner && run->can_close && !(single && (partner->loose || run->loose))) {
      pairs.emplace_back(*partner, *run);
      partner.reset();
    } else if (run->can_open) {
      partner = run;
    }
  }
  return pairs;
}

bool has_letters(std::string_view text) { return std::ranges::any_of(text, is_letter_or_digit); }

std::string without_blanks(std::string_view text) {
  std::string out(text);
  std::erase_if(out, is_blank_or_break);
  return out;
}

void put_in_order(std::vector<Markup>& markup) {
  std::ranges::stable_sort(markup, [](const Markup& one, const Markup& other) {
    return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
  });
}

std::size_t blanks_before(const std::string& text, std::size_t at) {
  while (at > 0 && is_blank_or_break(text[at - 1])) --at;
  return at;
}

class LinkJoiner {
 public:
  explicit LinkJoiner(MarkedText& text) : marked_(text), text_(text.text) {}

  void join() {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < marked_.markup.size(); ++i) {
      Markup& link = marked_.markup[i];
      if (link.kind != Markup::Kind::link || link.destination.empty()) continue;
      if (last && continues(marked_.markup[*last], link)) {
        link.begin = link.end;  // goes with the first edit, or at the end
        continue;
      }
      extend(link);
      last = i;
    }
    std::erase_if(marked_.markup, [](const Markup& mark) { return mark.begin >= mark.end; });
    put_in_order(marked_.markup);
    std::ranges::sort(edits_, {}, &TextEdit::begin);
    apply_edits(edits_, marked_);
  }

 private:
  // Whether `second` leads where `first` does and follows it; then `first` takes it in.
  bool continues(Markup& first, const Markup& second) {
    if (second.begin < first.end || first.destination != second.destination) return false;
    const std::size_t gap = blanks_before(text_, second.begin);
    if (gap > first.end) return false;
    const std::string label =
        without_blanks(std::string_view(text_).substr(second.begin, second.end - second.begin));
    if (matched_ > 0 && std::string_view(first.destination).substr(matched_).starts_with(label)) {
      close_gap(gap, second.begin, second.end);
      matched_ += label.size();
    }
    first.end = second.end;
    return true;
  }

  // "http://x/night_ [work](http://x/night_work)": the text before is the destination's beginning.
  void extend(Markup& link) {
    const std::string label =
        without_blanks(std::string_view(text_).substr(link.begin, link.end - link.begin));
    matched_ = link.destination.starts_with(label) ? label.size() : 0;
    if (label.empty() || label.size() >= link.destination.size() || !link.destination.ends_with(label))
      return;
    const std::string_view rest =
        std::string_view(link.destination).substr(0, link.destination.size() - label.size());
    const std::size_t gap = blanks_before(text_, link.begin);
    if (rest.find("://") == std::string_view::npos || !std::string_view(text_).substr(0, gap).ends_with(rest))
      return;
    if (gap < link.begin) close_gap(gap, link.begin, link.end);
    link.begin = gap - rest.size();
  }

  // Removes the blanks within an address. A line break among them moves to the next blank.
  void close_gap(std::size_t begin, std::size_t end, std::size_t address_end) {
    if (begin == end || (!edits_.empty() && begin < edits_.back().end)) return;
    edits_.push_back({begin, end, ""});
    if (std::string_view(text_).substr(begin, end - begin).find('\n') == std::string_view::npos) return;
    const std::size_t blank = blanks.find(text_, address_end);
    if (blank < text_.size() && text_[blank] == ' ') edits_.push_back({blank, blank + 1, "\n"});
  }

  MarkedText& marked_;
  const std::string& text_;
  std::size_t matched_ =
      0;  // bytes of the destination that the link's label holds so far, where it is an address
  std::vector<TextEdit> edits_;
};

}  // namespace

void apply_edits(const std::vector<TextEdit>& edits, MarkedText& text) {
  if (edits.empty()) return;
  std::string out;
  std::size_t kept = 0;
  for (const TextEdit& edit : edits) {
    out.append(text.text, kept, edit.begin - kept);
    out += edit.replacement;
    kept = edit.end;
  }
  out.append(text.text, kept);
  const OffsetMap map(edits);
  for (Markup& mark : text.markup) {
    mark.begin = map.at(mark.begin);
    mark.end = map.at(mark.end);
  }
  text.text = std::move(out);
  std::erase_if(text.markup, [](const Markup& mark) { return mark.begin >= mark.end; });
}

void tidy_blanks(MarkedText& text) {
  const std::string& all = text.text;
  std::vector<TextEdit> edits;
  for (std::size_t at = blanks.find(all, 0); at < all.size(); at = blanks.find(all, at)) {
    std::size_t end = at;
    bool breaks = false;
    for (; end < all.size() && is_blank_or_break(all[end]); ++end) breaks = breaks || is_break(all[end]);
    const bool outer = at == 0 || end == all.size();
    if (outer && breaks && at == 0)
      text.line +=
          static_cast<int>(std::count(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    if (outer) {
      edits.push_back({at, end, ""});
    } else if (!breaks) {
      if (end - at > 1) edits.push_back({at, end, " "});
    } else {
      for (std::size_t i = at; i < end;) {
        std::size_t next = i;
        while (next < end && all[next] == ' ') ++next;
        if (next > i) edits.push_back({i, next, ""});
        i = next == i ? i + 1 : next;
      }
    }
    at = end;
  }
  apply_edits(edits, text);
}

void restore_line_ends(MarkedText& text) {
  if (text.text.find(added_line_end) == std::string::npos) return;
  int ends = 0;
  for (char& c : text.text) {
    if (!is_break(c)) continue;
    ++ends;
    if (c == added_line_end) text.jumps.push_back({ends, 0});
    c = '\n';
  }
}

void mark_broken_emphasis(MarkedText& text) {
  std::vector<TextEdit> edits;
  for (const auto& [first, second] : emphasis_pairs(text.text)) {
    const std::size_t begin = first.begin + first.length;
    if (!has_letters(std::string_view(text.text).substr(begin, second.begin - begin))) continue;
    edits.push_back({first.begin, begin, ""});
    edits.push_back({second.begin, second.begin + second.length, ""});
    if (first.sign != '~')
      text.markup.push_back({Markup::Kind::emphasis, begin, second.begin, "", first.length > 1});
  }
  if (edits.empty()) return;
  std::ranges::sort(edits, {}, &TextEdit::begin);
  apply_edits(edits, text);
  put_in_order(text.markup);
}

void restore_protected_signs(MarkedText& text) {
  std::vector<TextEdit> edits;
  const std::string_view all = text.text;
  for (std::size_t at = all.find('\xEF'); at != std::string_view::npos; at = all.find('\xEF', at + 1)) {
    std::size_t length = 0;
    const std::string_view sign = protected_sign(all.substr(at), length);
    if (length > 0) edits.push_back({at, at + length, sign});
  }
  apply_edits(edits, text);
}

void close_gaps_at_marks(MarkedText& text) {
  const std::string& all = text.text;
  std::vector<TextEdit> edits;
  const auto close_gap = [&](std::size_t gap) {
    if (gap + 1 >= all.size() || all[gap] != ' ' || !is_one_of(all[gap + 1], ",.;")) return;
    if (gap + 2 == all.size() || is_blank_or_break(all[gap + 2])) edits.push_back({gap, gap + 1, ""});
  };
  for (Markup& mark : text.markup) {
    while (mark.begin < mark.end && is_blank_or_break(all[mark.begin])) ++mark.begin;
    while (mark.begin < mark.end && is_blank_or_break(all[mark.end - 1])) --mark.end;
    close_gap(mark.end);
    if (mark.begin > 0) close_gap(mark.begin - 1);
  }
  std::erase_if(text.markup, [](const Markup& mark) { return mark.begin >= mark.end; });
  std::ranges::sort(edits, {}, &TextEdit::begin);
  const auto same = [](const TextEdit& one, const TextEdit& other) { return one.begin == other.begin; };
  edits.erase(std::unique(edits.begin(), edits.end(), same), edits.end());
  apply_edits(edits, text);
}

void join_split_links(MarkedText& text) {
  if (std::ranges::none_of(text.markup, [](const Markup& mark) { return mark.kind == Markup::Kind::link; }))
    return;
  LinkJoiner(text).join();
}

}  // namespace osint
