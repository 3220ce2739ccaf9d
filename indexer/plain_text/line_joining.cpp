// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/line_joining.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/blocks/text_range.h"
#include "indexer/plain_text/hyphenated_words.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

// A hyphen at the end of a line, with letters or digits on both sides.
struct Break {
  std::size_t hyphen = 0;
  std::size_t line_end = 0;  // the '\n', or the blank that took its place
  std::size_t before = 0;    // where the letters before the hyphen begin
  std::size_t after = 0;     // where those after the line end are over
  bool soft = false;         // a hyphen that only line ends show
  WordEnd end = WordEnd::unknown;
};

bool is_letter(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isalpha(code) != 0 || u_charType(code) == U_NON_SPACING_MARK;
}

// Where the letters that end at `end` begin, and where those that begin at `begin` end.
std::size_t letters_before(std::string_view text, std::size_t end) {
  while (end > 0) {
    const std::size_t begin = last_code_point(text.substr(0, end));
    std::size_t at = begin;
    if (!is_letter(next_code_point(text, at))) break;
    end = begin;
  }
  return end;
}
std::size_t letters_after(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); begin = at) {
    if (!is_letter(next_code_point(text, at))) break;
  }
  return begin;
}

std::string folded_letters(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

// The length of the hyphen that ends at `end`, or 0.
std::size_t hyphen_length(std::string_view text, std::size_t end) {
  const std::string_view before = text.substr(0, end);
  if (before.ends_with('-')) return 1;
  for (const std::string_view hyphen : {std::string_view("\xE2\x80\x90"), std::string_view("\xE2\x80\x91"),
                                        soft_hyphen, std::string_view("\xC2\xAC")}) {
    if (before.ends_with(hyphen)) return hyphen.size();
  }
  return 0;
}

// Follows addresses that line ends cut: "http://x.example.org/a/" above "night-".
class AddressFollower {
 public:
  // Whether the word [begin, end) is part of an address. Words must come in the order of the text.
  bool takes(std::string_view word, bool first_of_line) {
    const bool goes_on = first_of_line && cut_;
    const bool address =
        goes_on || is_address_word(word) || word.find_first_of("_=@\\") != std::string_view::npos;
    cut_ = address && std::string_view("/-_.=&?%#+~").find(word.back()) != std::string_view::npos;
    return address;
  }

 private:
  bool cut_ = false;
};

bool begins_like_domain(std::string_view word) {
  const std::size_t dot = word.find('.');
  return dot != std::string_view::npos && dot + 2 < word.size() && is_word_byte(word[dot + 1]) &&
         !is_ascii_upper(word[dot + 1]);
}

// The break at the blank or line end `at`, after the word that begins at `word`; `hyphen` is npos if there is none.
Break break_at(std::string_view text, std::size_t word, std::size_t at) {
  Break out;
  out.hyphen = std::string::npos;
  const std::size_t length = hyphen_length(text, at);
  if (length == 0 || length >= at - word || at + 1 >= text.size()) return out;
  const std::size_t hyphen = at - length;
  out.before = std::max(letters_before(text.substr(0, hyphen), hyphen), word);
  out.after = letters_after(text, at + 1);
  const bool words = (out.before < hyphen || is_ascii_digit(text[hyphen - 1])) &&
                     (out.after > at + 1 || is_ascii_digit(text[at + 1]));
  if (!words || begins_like_domain(first_word(text.substr(at + 1, 200)))) return out;
  out.hyphen = hyphen;
  out.line_end = at;
  out.soft = text[hyphen] == '\xC2';
  return out;
}

// Whether a blank or line end follows what may be a hyphen. Most texts have none.
bool may_break(std::string_view text) {
  constexpr ByteSet blanks(" \n");
  constexpr ByteSet last_bytes_of_hyphens("-\x90\x91\xAD\xAC");
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (blanks.contains(text[at]) && last_bytes_of_hyphens.contains(text[at - 1])) return true;
  }
  return false;
}

std::vector<Break> breaks_of(std::string_view text) {
  std::vector<Break> out;
  if (!may_break(text)) return out;
  constexpr ByteSet blanks(" \n");
  AddressFollower addresses;
  bool first = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = blanks.find(text, begin);
    if (end > begin && !addresses.takes(text.substr(begin, end - begin), first) && end < text.size()) {
      const Break found = break_at(text, begin, end);
      if (found.hyphen != std::string::npos) out.push_back(found);
    }
    if (end < text.size()) first = text[end] == '\n';
    begin = end + 1;
  }
  return out;
}

// What the words of all blocks say about broken ones.
class Joiner {
 public:
  explicit Joiner(std::vector<Block>& blocks) : blocks_(blocks), breaks_(blocks.size()) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      breaks_[i] = breaks_of(blocks_[i].text.text);
      for (const Break& broken : breaks_[i]) ask_for(blocks_[i].text.text, broken);
    }
    if (!counts_.empty()) {
      for (std::size_t i = 0; i < blocks_.size(); ++i) count(blocks_[i].text.text, breaks_[i]);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      for (Break& broken : breaks_[i]) broken.end = decided(blocks_[i].text.text, broken);
      rewrite(blocks_[i].text, breaks_[i]);
    }
  }

 private:
  struct Parts {
    std::string first;
    std::string second;
  };

  static Parts parts(std::string_view text, const Break& broken) {
    return {folded_letters(text.substr(broken.before, broken.hyphen - broken.before)),
            folded_letters(text.substr(broken.line_end + 1, broken.after - broken.line_end - 1))};
  }

  void ask_for(std::string_view text, const Break& broken) {
    const Parts found = parts(text, broken);
    counts_.try_emplace(found.first, 0);
    counts_.try_emplace(found.second, 0);
    counts_.try_emplace(found.first + found.second, 0);
    counts_.try_emplace(found.first + "-" + found.second, 0);
  }

  // Counts the words asked for, and those of two with a hyphen, where no line end breaks them.
  void count(std::string_view text, const std::vector<Break>& breaks) {
    auto next = breaks.begin();
    std::string last;
    std::size_t last_end = std::string::npos;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = letters_after(text, begin);
      if (end == begin) {
        next_code_point(text, begin);
        continue;
      }
      while (next != breaks.end() && next->after < end) ++next;
      const bool broken = next != breaks.end() && (end == next->hyphen || end == next->after);
      const std::string word = folded_letters(text.substr(begin, end - begin));
      if (!broken) note(word);
      if (last_end != std::string::npos && last_end + 1 == begin && text[last_end] == '-')
        note(last + "-" + word);
      last = word;
      last_end = end;
      begin = end;
    }
  }

  void note(const std::string& word) {
    const auto found = counts_.find(word);
    if (found != counts_.end()) ++found->second;
  }

  std::size_t times(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
  }

  WordEnd decided(std::string_view text, const Break& broken) const {
    const Parts found = parts(text, broken);
    BrokenWord word;
    word.first = text.substr(broken.before, broken.hyphen - broken.before);
    word.second = text.substr(broken.line_end + 1, broken.after - broken.line_end - 1);
    word.soft = broken.soft;
    word.at_line_end = text[broken.line_end] == '\n';
    word.after_hyphen = broken.before > 0 && text[broken.before - 1] == '-';
    word.times_whole = times(found.first + found.second);
    word.times_hyphenated = times(found.first + "-" + found.second);
    word.times_first = times(found.first);
    word.times_second = times(found.second);
    return word_end(word);
  }

  static void rewrite(MarkedText& text, const std::vector<Break>& breaks);

  std::vector<Block>& blocks_;
  std::vector<std::vector<Break>> breaks_;  // of each block
  std::unordered_map<std::string, std::size_t> counts_;
};

// Moves the rest of a broken word before the line end.
void Joiner::rewrite(MarkedText& text, const std::vector<Break>& breaks) {
  const bool joins =
      std::any_of(breaks.begin(), breaks.end(), [](const Break& b) { return b.end != WordEnd::unknown; });
  if (!joins && text.text.find(soft_hyphen) == std::string::npos) return;
  const std::string old = std::move(text.text);
  std::vector<std::size_t> moved(text.markup.empty() ? 0 : old.size() + 1);
  std::string out;
  out.reserve(old.size());
  auto next = breaks.begin();
  bool line_end_due = false;
  for (std::size_t at = 0; at < old.size(); ++at) {
    if (!moved.empty()) moved[at] = out.size();
    while (next != breaks.end() && next->line_end < at) ++next;
    const bool joined = next != breaks.end() && next->end != WordEnd::unknown;
    if (joined && at == next->line_end) {
      line_end_due = line_end_due || old[at] == '\n';
    } else if (joined && next->end == WordEnd::without_hyphen && at >= next->hyphen && at < next->line_end) {
      continue;
    } else if (old.compare(at, soft_hyphen.size(), soft_hyphen) == 0) {
      if (!moved.empty()) moved[at + 1] = out.size();
      ++at;
    } else if (line_end_due && (old[at] == ' ' || old[at] == '\n')) {
      out += '\n';
      line_end_due = false;
    } else {
      out += old[at];
    }
  }
  if (!moved.empty()) moved[old.size()] = out.size();
  for (Markup& mark : text.markup) {
    mark.begin = moved[mark.begin];
    mark.end = moved[mark.end];
  }
  text.text = std::move(out);
}

}  // namespace

void join_broken_words(BlockSequence& sequence) {
  Joiner(sequence.blocks).run();
  std::erase_if(sequence.blocks, [](const Block& block) { return is_blank(block.text.text); });
}

bool join_interrupted(std::vector<Block>& blocks, std::size_t at) {
  Block& first = blocks[at - 1];
  Block& second = blocks[at];
  const bool alike = first.kind == second.kind && first.kind != BlockKind::heading &&
                     first.kind != BlockKind::literal && second.number.empty() &&
                     first.footnote == second.footnote;
  const std::string& before = first.text.text;
  if (!alike || !sentence_goes_on(before.substr(before.rfind('\n') + 1), second.text.text)) return false;
  append_below(first.text, std::move(second.text));
  first.warnings.insert(first.warnings.end(), second.warnings.begin(), second.warnings.end());
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
  return true;
}

}  // namespace osint
