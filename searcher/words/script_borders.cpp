// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/script_borders.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analysis/names/tables.h"
#include "base/ascii.h"
#include "schema/fields.h"
#include "searcher/words/word_units.h"

namespace osint {
namespace {

constexpr std::size_t longest_family = 4;  // characters of 长征, 东风

// Finds the borders in one word as it was typed.
class Borders {
 public:
  Borders(const Analyzer& analyzer, std::string_view text) {
    const std::vector<Token> tokens = analyzer.tokens(text);
    words_ = words_of(tokens);
    joined_ = joined_of(tokens);
  }

  // Returns the bytes at which a part ends and the next begins, in ascending order.
  std::vector<std::size_t> bytes() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (words_[i].begin == words_[i - 1].end && is_border(i)) out.push_back(words_[i].begin);
    }
    return out;
  }

 private:
  bool begins_with_digit(std::size_t i) const {
    return i < words_.size() && !words_[i].han && is_ascii_digit(words_[i].terms.front().front());
  }

  // Returns whether a part begins with word i, which directly follows another.
  bool is_border(std::size_t i) const {
    const bool within = std::ranges::any_of(joined_, [&](const WordUnit& form) {
      return form.begin <= words_[i - 1].begin && form.end >= words_[i].end;
    });
    if (within) return false;
    const bool before = words_[i - 1].han;
    if (before && words_[i].han) return ends_number(i - 1) || begins_designation(i);
    if (before == words_[i].han) return false;
    return !(before ? is_bound_number(i) : is_alone(i));
  }

  // 3 in 第3, 歼20 and 2019年3月.
  bool is_bound_number(std::size_t i) const {
    if (!begins_with_digit(i)) return false;
    if (ends_number(i - 1)) return true;
    if (family_before(i) > 0) return true;
    return is_alone(i - 1) && !is_function_character(words_[i - 1].terms.front());
  }

  // Returns whether a single character stands between other scripts or the ends of the word.
  bool is_alone(std::size_t i) const { return !touches_han(i, i - 1) && !touches_han(i, i + 1); }

  // `other` may wrap around below 0.
  bool touches_han(std::size_t i, std::size_t other) const {
    if (other >= words_.size() || !words_[other].han) return false;
    return words_[std::min(i, other)].end == words_[std::max(i, other)].begin;
  }

  // Returns whether a number of more than one script ends with word i: 2019年.
  bool ends_number(std::size_t i) const {
    return std::ranges::any_of(joined_, [&](const WordUnit& form) {
      return form.end == words_[i].end && std::ranges::any_of(words_, [&](const WordUnit& word) {
               return !word.han && word.begin >= form.begin && word.end <= form.end;
             });
    });
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

  // Returns whether the name of a family and a number begin with character i: 歼20 in 解放军歼20.
  bool begins_designation(std::size_t i) const {
    for (std::size_t length = 1; length <= longest_family; ++length) {
      if (begins_with_digit(i + length)) return family_before(i + length) == length;
    }
    return false;
  }

  WordUnits words_;
  WordUnits joined_;
};

std::vector<Node> parts_of(const WordNode& word, std::size_t offset, const Analyzer& analyzer) {
  std::vector<Node> out;
  std::size_t from = 0;
  for (const std::size_t border : Borders(analyzer, word.text).bytes()) {
    out.push_back({WordNode{word.text.substr(from, border - from), true}, offset + from});
    from = border;
  }
  out.push_back({WordNode{word.text.substr(from), word.touches_next}, offset + from});
  return out;
}

class Splitter {
 public:
  explicit Splitter(const Analyzer& analyzer) : analyzer_(analyzer) {}

  Node split(const Node& node) const {
    return {std::visit([&](const auto& kind) { return this->kind(kind, node.offset); }, node.is), node.offset};
  }

 private:
  using Kind = decltype(Node::is);

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
