// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_parser.h"

#include <fmt/format.h>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "schema/fields.h"
#include "searcher/query/query_scanner.h"

namespace osint {
namespace {

std::string known_fields() {
  std::string out;
  for (const Field& field : fields()) out.append(out.empty() ? "" : ", ").append(field.name);
  return out;
}

std::string depth_message() {
  return fmt::format("more than {} groups within each other", query_limit::depth);
}

bool is_operator(std::string_view word) {
  return word == "AND" || word == "OR" || word == "NOT" || is_near_operator(word);
}

// Operands of NEAR and ADJ must have places in a text: words, phrases, patterns, and alternatives of these.
QueryResult<void> check_operand(const Node& node, const NearLink& link) {
  const auto* phrase = as<PhraseNode>(node);
  if (traits(node).beside_near && (phrase == nullptr || phrase->window == 0)) {
    for (const Node& child : children(node)) {
      if (auto checked = check_operand(child, link); !checked) return checked;
    }
    return {};
  }
  if (const auto* field = as<FieldNode>(node)) {
    return query_error(node.offset, fmt::format("a field cannot stand beside {0}: put it before both, as in "
                                                "{1}:(a {0} b)",
                                                print(link), field->field->name));
  }
  return query_error(node.offset,
                     fmt::format("{} takes a word, a \"phrase\" or alternatives (a OR b) here", print(link)));
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  QueryResult<Node> query() {
    auto node = sequence(0);
    if (!node) return node;
    if (at_ < text_.size()) return query_error(at_, "a closing parenthesis without an opening one");
    return node;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : U'\0'; }
  bool ended() const { return at_ >= text_.size(); }

  void skip_blanks() {
    for (std::size_t next = at_; next < text_.size(); at_ = next) {
      if (!is_query_blank(next_code_point(text_, next))) return;
    }
  }

  std::string_view word_at(std::size_t at) const { return query_word(text_, at); }

  bool take_keyword(std::string_view keyword) {
    skip_blanks();
    if (word_at(at_) != keyword) return false;
    at_ += keyword.size();
    return true;
  }

  // Returns an error if the next word cannot be what an operator applies to.
  std::optional<QueryError> missing_operand(std::string_view keyword, std::size_t place) {
    skip_blanks();
    const std::string_view next = word_at(at_);
    if (!ended() && text_[at_] != ')' && (next == "NOT" || !is_operator(next))) return std::nullopt;
    return QueryError{fmt::format("{} needs something after it", keyword), ended() ? text_.size() : place};
  }

  QueryResult<Node> operand(std::string_view keyword, std::size_t place, int depth) {
    if (auto missing = missing_operand(keyword, place)) return tl::unexpected<QueryError>(*missing);
    return unary(depth);
  }

  QueryResult<Node> sequence(int depth) {
    const std::size_t begin = at_;
    if (depth > query_limit::depth) {
      return query_error(begin, depth_message());
    }
    BothNode both;
    for (;;) {
      skip_blanks();
      if (ended() || text_[at_] == ')') break;
      const std::size_t place = at_;
      bool conjunction = false;
      if (take_keyword("AND")) {
        if (both.children.empty()) return query_error(place, "AND needs something before it");
        both.strict = conjunction = true;
      }
      auto next = item(conjunction, place, depth);
      if (!next) return next;
      both.children.push_back(std::move(*next));
    }
    if (both.children.empty())
      return query_error(begin, depth == 0 ? "an empty query" : "nothing between the parentheses");
    if (both.children.size() == 1) return std::move(both.children.front());
    return Node{std::move(both), begin};
  }

  QueryResult<Node> item(bool after_and, std::size_t place, int depth) {
    if (!after_and && word_at(at_) == "OR") return query_error(at_, "OR needs something before it");
    auto first = after_and ? operand("AND", place, depth) : unary(depth);
    if (!first) return first;
    const std::size_t begin = first->offset;
    EitherNode either;
    either.children.push_back(std::move(*first));
    for (;;) {
      skip_blanks();
      const std::size_t here = at_;
      if (!take_keyword("OR")) break;
      auto next = operand("OR", here, depth);
      if (!next) return next;
      either.children.push_back(std::move(*next));
    }
    if (either.children.size() == 1) return std::move(either.children.front());
    return Node{std::move(either), begin};
  }

  QueryResult<Node> unary(int depth) {
    skip_blanks();
    const std::size_t place = at_;
    if (take_keyword("NOT")) {
      if (depth >= query_limit::depth) return query_error(place, depth_message());
      return wrapped<NegationNode>(place, operand("NOT", place, depth + 1));
    }
    if (!is_signed()) return proximity(depth);
    const char sign = text_[at_++];
    if (is_operator(word_at(at_))) {
      return query_error(at_, fmt::format("{} needs a word, a \"phrase\" or a (group) right after it", sign));
    }
    auto signed_part = proximity(depth);
    return sign == '-' ? wrapped<NegationNode>(place, std::move(signed_part))
                       : wrapped<RequiredNode>(place, std::move(signed_part));
  }

  // Returns whether a - or + that applies to something stands here.
  bool is_signed() const {
    const char32_t sign = peek(at_);
    if ((sign != U'-' && sign != U'+') || at_ + 1 >= text_.size()) return false;
    const char32_t next = peek(at_ + 1);
    return !is_query_blank(next) && next != U')';
  }

  // a NEAR/3 b ADJ/2 c
  QueryResult<Node> proximity(int depth) {
    if (const std::string_view word = word_at(at_); is_near_operator(word)) {
      return query_error(at_, fmt::format("{} needs something before it", word));
    }
    auto first = primary(depth);
    if (!first) return first;
    const std::size_t begin = first->offset;
    NearNode near;
    near.operands.push_back(std::move(*first));
    for (;;) {
      skip_blanks();
      const std::size_t here = at_;
      const std::string_view word = word_at(at_);
      if (!is_near_operator(word)) break;
      const auto link = near_link(word, here);
      if (!link) return tl::unexpected<QueryError>(link.error());
      at_ += word.size();
      auto next = near_operand(*link, word, here, depth);
      if (!next) return next;
      near.links.push_back(*link);
      near.operands.push_back(std::move(*next));
    }
    if (near.operands.size() == 1) return std::move(near.operands.front());
    if (near.operands.size() > query_limit::near_operands) {
      return query_error(begin, fmt::format("more than {} words or groups linked by NEAR and ADJ",
                                            query_limit::near_operands));
    }
    if (auto checked = check_operand(near.operands.front(), near.links.front()); !checked) {
      return tl::unexpected<QueryError>(checked.error());
    }
    return Node{std::move(near), begin};
  }

  QueryResult<Node> near_operand(const NearLink& link, std::string_view keyword, std::size_t place,
                                 int depth) {
    if (auto missing = missing_operand(keyword, place)) return tl::unexpected<QueryError>(*missing);
    if (is_signed() || word_at(at_) == "NOT") {
      return query_error(at_, fmt::format("{} cannot be followed by a negation or +", keyword));
    }
    auto node = primary(depth);
    if (!node) return node;
    if (auto checked = check_operand(*node, link); !checked)
      return tl::unexpected<QueryError>(checked.error());
    return node;
  }

  template <class Kind>
  static QueryResult<Node> wrapped(std::size_t offset, QueryResult<Node> child) {
    if (!child) return child;
    return Node{Kind{std::move(*child)}, offset};
  }

  QueryResult<Node> primary(int depth) {
    const std::string_view word = word_at(at_);
    const std::size_t colon = field_colon(word);
    return colon == std::string_view::npos ? value(depth) : field(word.substr(0, colon), depth);
  }

  // What a field can hold.
  QueryResult<Node> value(int depth) {
    const char32_t c = peek(at_);
    if (c == U'(') return group(depth);
    if (is_query_quote(c)) return scan_phrase(text_, at_);
    return c == U'/' ? scan_regex(text_, at_) : scan_word(text_, at_);
  }

  QueryResult<Node> group(int depth) {
    const std::size_t opening = at_++;
    auto inner = sequence(depth + 1);
    if (!inner) return inner;
    if (ended()) return query_error(opening, "missing closing parenthesis");
    ++at_;
    return inner;
  }

  // Returns where the name of a field ends, or npos. A name is letters followed by a colon that something
  // follows: "10:30", a heading's "Mianyang: The ..." and an address are words.
  std::size_t field_colon(std::string_view word) const {
    std::size_t at = 0;
    while (at < word.size() && is_ascii_letter(word[at])) ++at;
    if (at == 0 || at >= word.size() || word[at] != ':') return std::string_view::npos;
    const std::string_view rest = word.substr(at + 1);
    if (rest.starts_with("//")) return std::string_view::npos;
    const char32_t next = peek(at_ + at + 1);
    const bool last = rest.empty() && (next == U'\0' || next == U')' || is_query_blank(next));
    if (last && find_field(word.substr(0, at)) == nullptr) return std::string_view::npos;
    return at;
  }

  QueryResult<Node> field(std::string_view name, int depth) {
    const std::size_t place = at_;
    const Field* const found = find_field(name);
    if (found == nullptr) {
      const Field* nearest = nearest_field(name);
      const std::string hint = nearest == nullptr ? "" : fmt::format("did you mean {}:? ", nearest->name);
      return query_error(
          place, fmt::format("no field is called \"{}\": {}fields are {}", name, hint, known_fields()));
    }
    at_ += name.size() + 1;
    const char32_t c = peek(at_);
    if (ended() || is_query_blank(c) || c == U')') {
      return query_error(at_,
                         fmt::format("{}: needs a word, a \"phrase\" or a (group) right after it", name));
    }
    const std::string_view word = word_at(at_);
    if (const std::size_t colon = field_colon(word);
        colon != std::string_view::npos && find_field(word.substr(0, colon)) != nullptr) {
      return query_error(
          at_, fmt::format("a field right after a field: write {}:({}:...)", name, word.substr(0, colon)));
    }
    auto inner = found->kind == FieldKind::path && is_path_word(word) ? scan_word(text_, at_) : value(depth);
    if (!inner) return inner;
    return Node{FieldNode{found, std::move(*inner)}, place};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

QueryResult<Node> parse_query(std::string_view text) {
  if (text.size() > query_limit::bytes) {
    return query_error(query_limit::bytes, fmt::format("a query of more than {} bytes", query_limit::bytes));
  }
  if (!is_valid_utf8(text)) return query_error(0, "the query is not valid UTF-8");
  auto node = Parser(text).query();
  if (node && texts(*node) > query_limit::words) {
    return query_error(0, fmt::format("a query of more than {} words and phrases", query_limit::words));
  }
  return node;
}

}  // namespace osint
