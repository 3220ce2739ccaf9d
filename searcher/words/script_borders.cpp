// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/script_borders.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analysis/folding.h"
#include "analysis/names/tables.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/fields.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_parser.h"
#include "searcher/words/word_units.h"

namespace osint {
namespace {

constexpr std::size_t longest_family = 4;  // characters of 长征, 东风

// The characters after the numbers of a date.
bool is_date_mark(std::string_view character) {
  return character == "年" || character == "月" || character == "日" || character == "号";
}

struct Border {
  std::size_t byte;  // where a part begins
  bool touches;      // nothing stands between it and the part before
};

// Finds the borders in one word as it was typed.
class Borders {
 public:
  Borders(const Analyzer& analyzer, std::string_view text) : text_(text) {
    const std::vector<Token> tokens = analyzer.tokens(text);
    words_ = words_of(tokens);
    joined_.resize(words_.size());
    ends_number_.resize(words_.size());
    for (const WordUnit& form : joined_of(tokens)) note(form);
  }

  // Returns the words at which a part begins, except the first, in ascending order.
  std::vector<Border> all() const {
    std::vector<Border> out;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const bool touches = words_[i].begin == words_[i - 1].end;
      if (touches ? is_border(i) : is_parted(i)) out.push_back({words_[i].begin, touches});
    }
    return out;
  }

 private:
  // Notes the words that are read as one.
  void note(const WordUnit& form) {
    const auto begin = std::ranges::lower_bound(words_, form.begin, {}, &WordUnit::begin);
    bool latin = false;
    for (auto word = begin; word != words_.end() && word->end <= form.end; ++word) {
      const auto i = static_cast<std::size_t>(word - words_.begin());
      latin = latin || !word->han;
      if (word != begin) joined_[i] = true;
      if (word->end == form.end && latin) ends_number_[i] = true;
    }
  }

  bool begins_with_digit(std::size_t i) const {
    return i < words_.size() && !words_[i].han && is_ascii_digit(words_[i].terms.front().front());
  }

  // Returns whether punctuation parts Chinese from the word before it: 《论语》是.
  bool is_parted(std::size_t i) const {
    if ((!words_[i].han && !words_[i - 1].han) || joined_[i]) return false;
    const std::string_view gap = text_.substr(words_[i - 1].end, words_[i].begin - words_[i - 1].end);
    std::size_t end = 0;
    const char32_t mark = next_code_point(gap, end);
    constexpr std::u32string_view within_names = U".@_&/·・‧";
    return end < gap.size() || !(is_dash(mark) || is_apostrophe(mark) || is_invisible(mark) ||
                                 within_names.find(mark) != std::u32string_view::npos);
  }

  // Returns whether a part begins with word i, which directly follows another.
  bool is_border(std::size_t i) const {
    if (joined_[i]) return false;
    const bool before = words_[i - 1].han;
    if (before && words_[i].han)
      return ends_number_[i - 1] || ends_designation(i - 1) || begins_designation(i);
    if (before == words_[i].han) return false;
    return !(before ? is_bound_number(i) : is_alone(i) || class_after(i - 1) > 0);
  }

  // 3 in 第3, 歼20 and 2019年3月.
  bool is_bound_number(std::size_t i) const {
    return begins_with_digit(i) && (ends_number_[i - 1] || ends_designation(i - 1) || family_before(i) > 0 ||
                                    words_[i - 1].terms.front() == "第");
  }

  // Returns whether a single character stands between other scripts or the ends of the word.
  bool is_alone(std::size_t i) const { return !touches_han(i, i - 1) && !touches_han(i, i + 1); }

  // `other` may wrap around below 0.
  bool touches_han(std::size_t i, std::size_t other) const {
    if (other >= words_.size() || !words_[other].han) return false;
    return words_[std::min(i, other)].end == words_[std::max(i, other)].begin;
  }

  // Returns how many characters before the number i name a family of systems; 0 if they name none.
  std::size_t family_before(std::size_t i) const {
    std::string pattern = " #";
    std::size_t longest = 0;
    for (std::size_t length = 1; length <= std::min(longest_family, i); ++length) {
      const WordUnit& word = words_[i - length];
      if (!word.han || word.end != words_[i - length + 1].begin) break;
      pattern.insert(0, (length == 1 ? "" : " ")).insert(0, word.terms.front());
      if (!system_family(pattern).empty()) longest = length;
    }
    return longest;
  }

  // Returns how many characters after the number i belong to it, as in 055型 and 2019年; 0 if none do.
  std::size_t class_after(std::size_t i) const {
    if (!begins_with_digit(i)) return 0;
    if (touches_han(i, i + 1) && is_date_mark(words_[i + 1].terms.front())) return 1;
    std::string pattern = "#";
    std::size_t longest = 0;
    for (std::size_t length = 1; length <= longest_family && i + length < words_.size(); ++length) {
      const WordUnit& word = words_[i + length];
      if (!word.han || word.begin != words_[i + length - 1].end) break;
      pattern.append(" ").append(word.terms.front());
      if (!system_family(pattern).empty()) longest = length;
    }
    return longest;
  }

  // Returns whether a number and its class or its part of a date end with character i: 055型 in 055型驱逐舰.
  bool ends_designation(std::size_t i) const {
    for (std::size_t length = 1; length <= std::min(longest_family, i); ++length) {
      if (begins_with_digit(i - length)) return class_after(i - length) == length;
    }
    return false;
  }

  // Returns whether the name of a family and a number begin with character i: 歼20 in 解放军歼20.
  bool begins_designation(std::size_t i) const {
    for (std::size_t length = 1; length <= longest_family; ++length) {
      if (begins_with_digit(i + length)) return family_before(i + length) == length;
    }
    return false;
  }

  std::string_view text_;
  WordUnits words_;
  std::vector<bool> joined_;       // each word with the one before it
  std::vector<bool> ends_number_;  // of more than one script: 年 in 2019年
};

// Returns whether the query language reads the part as this word. It reads OR in 中国OR美国 as an operator.
bool is_word_by_itself(const Node& part) {
  const auto read = parse_query(*text_of(part));
  const auto* word = read ? as<WordNode>(*read) : nullptr;
  return word != nullptr && word->text == *text_of(part);
}

bool is_not_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::vector<Node> parts_of(const WordNode& word, std::size_t offset, const Analyzer& analyzer) {
  if (std::ranges::none_of(word.text, is_not_ascii)) return {{word, offset}};  // nearly all words
  std::vector<Node> out;
  std::size_t from = 0;
  for (const Border& border : Borders(analyzer, word.text).all()) {
    out.push_back({WordNode{word.text.substr(from, border.byte - from), border.touches}, offset + from});
    from = border.byte;
  }
  out.push_back({WordNode{word.text.substr(from), word.touches_next}, offset + from});
  if (out.size() > 1 && std::ranges::all_of(out, is_word_by_itself)) return out;
  return {{word, offset}};
}

class Splitter {
 public:
  explicit Splitter(const Analyzer& analyzer) : analyzer_(analyzer) {}

  Node split(const Node& node) const {
    return {std::visit([&](const auto& kind) { return this->kind(kind, node.offset); }, node.is),
            node.offset};
  }

 private:
  using Kind = Node::Kinds;

  Kind kind(const auto& other, std::size_t) const { return other; }

  Kind kind(const WordNode& word, std::size_t offset) const {
    std::vector<Node> parts = parts_of(word, offset, analyzer_);
    if (parts.size() == 1) return std::move(parts.front().is);
    return BothNode{std::move(parts), false};
  }

  Kind kind(const BothNode& both, std::size_t) const {
    BothNode out{{}, both.strict};
    for (const Node& child : both.children) {
      if (const auto* word = as<WordNode>(child)) {
        std::ranges::move(parts_of(*word, child.offset, analyzer_), std::back_inserter(out.children));
      } else {
        out.children.push_back(split(child));
      }
    }
    return out;
  }

  Kind kind(const EitherNode& either, std::size_t) const {
    EitherNode out;
    for (const Node& child : either.children) out.children.push_back(split(child));
    return out;
  }

  Kind kind(const RequiredNode& required, std::size_t) const { return RequiredNode{split(*required.child)}; }

  Kind kind(const FieldNode& field, std::size_t) const {
    const bool running_text =
        field.field->kind == FieldKind::words || field.field->kind == FieldKind::passages;
    return running_text ? FieldNode{field.field, split(*field.value)} : field;
  }

  const Analyzer& analyzer_;
};

}  // namespace

Node split_at_script_borders(const Node& tree, const Analyzer& analyzer) {
  Node out = Splitter(analyzer).split(tree);
  return texts(out) > query_limit::words ? tree : out;
}

}  // namespace osint
