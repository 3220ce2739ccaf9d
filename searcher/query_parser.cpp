// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_parser.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

#include "analysis/printable.h"
#include "analysis/utf8.h"
#include "schema/fields.h"

namespace osint {
namespace {

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
bool is_quote(char32_t c) {
  return c == U'"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xFF02;
}
bool ends_word(char32_t c) { return is_blank(c) || is_quote(c) || c == U'(' || c == U')'; }

std::string known_fields() {
  std::string out;
  for (const Field& field : fields()) out.append(out.empty() ? "" : ", ").append(field.name);
  return out;
}

tl::unexpected<QueryError> error(std::size_t offset, std::string message) {
  return tl::unexpected<QueryError>(QueryError{std::move(message), offset});
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  QueryResult<Node> query() {
    auto node = sequence(0);
    if (!node) return node;
    if (at_ < text_.size()) return error(at_, "a closing parenthesis without an opening one");
    return node;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : U'\0'; }
  bool ended() const { return at_ >= text_.size(); }

  void skip_blanks() {
    for (std::size_t next = at_; next < text_.size(); at_ = next) {
      if (!is_blank(next_code_point(text_, next))) return;
    }
  }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t next = at; next < text_.size(); end = next) {
      if (ends_word(next_code_point(text_, next))) break;
    }
    return text_.substr(at, end - at);
  }

  bool take_keyword(std::string_view keyword) {
    skip_blanks();
    if (word_at(at_) != keyword) return false;
    at_ += keyword.size();
    return true;
  }

  // Whether something that AND, OR or NOT can apply to follows.
  QueryResult<Node> operand(std::string_view keyword, std::size_t place, int depth) {
    skip_blanks();
    const std::string_view next = word_at(at_);
    if (ended() || text_[at_] == ')' || next == "AND" || next == "OR") {
      return error(ended() ? text_.size() : place, fmt::format("{} needs something after it", keyword));
    }
    return unary(depth);
  }

  QueryResult<Node> sequence(int depth) {
    const std::size_t begin = at_;
    if (depth > query_limit::depth) {
      return error(begin, fmt::format("more than {} groups within each other", query_limit::depth));
    }
    Node node;
    node.kind = NodeKind::both;
    for (;;) {
      skip_blanks();
      if (ended() || text_[at_] == ')') break;
      const std::size_t place = at_;
      bool conjunction = false;
      if (take_keyword("AND")) {
        if (node.children.empty()) return error(place, "AND needs something before it");
        node.strict = conjunction = true;
      }
      auto next = item(conjunction, place, depth);
      if (!next) return next;
      node.children.push_back(std::move(*next));
    }
    if (node.children.empty())
      return error(begin, depth == 0 ? "an empty query" : "nothing between the parentheses");
    node.offset = begin;
    if (node.children.size() == 1) return std::move(node.children.front());
    return node;
  }

  QueryResult<Node> item(bool after_and, std::size_t place, int depth) {
    if (!after_and && word_at(at_) == "OR") return error(at_, "OR needs something before it");
    auto first = after_and ? operand("AND", place, depth) : unary(depth);
    if (!first) return first;
    Node node;
    node.kind = NodeKind::either;
    node.offset = first->offset;
    node.children.push_back(std::move(*first));
    for (;;) {
      skip_blanks();
      const std::size_t here = at_;
      if (!take_keyword("OR")) break;
      auto next = operand("OR", here, depth);
      if (!next) return next;
      node.children.push_back(std::move(*next));
    }
    if (node.children.size() == 1) return std::move(node.children.front());
    return node;
  }

  QueryResult<Node> unary(int depth) {
    skip_blanks();
    const std::size_t place = at_;
    if (take_keyword("NOT")) {
      if (depth >= query_limit::depth)
        return error(place, fmt::format("more than {} groups within each other", query_limit::depth));
      return wrapped(NodeKind::negation, place, operand("NOT", place, depth + 1));
    }
    const char32_t sign = peek(at_);
    const char32_t next = peek(at_ + 1);
    const bool signed_item =
        (sign == U'-' || sign == U'+') && at_ + 1 < text_.size() && !is_blank(next) && next != U')';
    if (!signed_item) return primary(depth);
    ++at_;
    return wrapped(sign == U'-' ? NodeKind::negation : NodeKind::required, place, primary(depth));
  }

  static QueryResult<Node> wrapped(NodeKind kind, std::size_t offset, QueryResult<Node> child) {
    if (!child) return child;
    Node node;
    node.kind = kind;
    node.offset = offset;
    node.children.push_back(std::move(*child));
    return node;
  }

  QueryResult<Node> primary(int depth) {
    const char32_t c = peek(at_);
    if (c == U'(') return group(depth);
    if (is_quote(c)) return phrase();
    const std::string_view word = word_at(at_);
    const std::size_t colon = field_colon(word);
    if (colon == std::string_view::npos) return plain_word(word);
    return field(word.substr(0, colon), depth);
  }

  QueryResult<Node> group(int depth) {
    const std::size_t opening = at_++;
    auto inner = sequence(depth + 1);
    if (!inner) return inner;
    if (ended()) return error(opening, "missing closing parenthesis");
    ++at_;
    return inner;
  }

  QueryResult<Node> phrase() {
    Node node;
    node.kind = NodeKind::phrase;
    node.offset = at_;
    next_code_point(text_, at_);
    for (const std::size_t begin = at_; at_ < text_.size();) {
      const std::size_t end = at_;
      if (!is_quote(next_code_point(text_, at_))) continue;
      node.text = text_.substr(begin, end - begin);
      return node;
    }
    return error(node.offset, "missing closing quote");
  }

  // Where a field's name ends, or npos: letters and a colon that something follows ("10:30" and a
  // heading's "Mianyang: The ..." are words, an address is a word too).
  std::size_t field_colon(std::string_view word) const {
    std::size_t at = 0;
    while (at < word.size() && ((word[at] >= 'a' && word[at] <= 'z') || (word[at] >= 'A' && word[at] <= 'Z')))
      ++at;
    if (at == 0 || at >= word.size() || word[at] != ':') return std::string_view::npos;
    const std::string_view rest = word.substr(at + 1);
    if (rest.starts_with("//")) return std::string_view::npos;
    const char32_t next = peek(at_ + at + 1);
    const bool last = rest.empty() && (next == U'\0' || next == U')' || is_blank(next));
    if (last && find_field(word.substr(0, at)) == nullptr) return std::string_view::npos;
    return at;
  }

  QueryResult<Node> field(std::string_view name, int depth) {
    const std::size_t place = at_;
    if (find_field(name) == nullptr) {
      const Field* nearest = nearest_field(name);
      const std::string hint = nearest == nullptr ? "" : fmt::format("did you mean {}:? ", nearest->name);
      return error(place,
                   fmt::format("no field is called \"{}\": {}fields are {}", name, hint, known_fields()));
    }
    at_ += name.size() + 1;
    const char32_t c = peek(at_);
    if (ended() || is_blank(c) || c == U')') {
      return error(at_, fmt::format("{}: needs a word, a \"phrase\" or a (group) right after it", name));
    }
    auto child = c == U'(' ? group(depth) : is_quote(c) ? phrase() : plain_word(word_at(at_));
    auto node = wrapped(NodeKind::field, place, std::move(child));
    if (node) node->text = name;
    return node;
  }

  QueryResult<Node> plain_word(std::string_view word) {
    Node node;
    node.kind = word == "*" ? NodeKind::all : NodeKind::word;
    if (node.kind == NodeKind::word) node.text = word;
    node.offset = at_;
    at_ += word.size();
    return node;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

QueryResult<Node> parse_query(std::string_view text) {
  if (text.size() > query_limit::bytes) {
    return error(query_limit::bytes, fmt::format("a query of more than {} bytes", query_limit::bytes));
  }
  if (!is_valid_utf8(text)) return error(0, "the query is not valid UTF-8");
  auto node = Parser(text).query();
  if (node && leaves(*node) > query_limit::words) {
    return error(0, fmt::format("a query of more than {} words and phrases", query_limit::words));
  }
  return node;
}

std::string describe(const QueryError& error, std::string_view query) {
  constexpr std::size_t shown = 60;  // bytes before and after the place
  const std::size_t place = std::min(error.offset, query.size());
  const auto boundary = [&](std::size_t at) {
    while (at > 0 && at < query.size() && (static_cast<unsigned char>(query[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  const std::size_t from = place > shown ? boundary(place - shown) : 0;
  const std::size_t to = boundary(std::min(query.size(), place + shown));
  const std::string before = (from > 0 ? "…" : "") + printable(query.substr(from, place - from));
  const std::string after = printable(query.substr(place, to - place)) + (to < query.size() ? "…" : "");
  return fmt::format("query:{}: {}\n  {}{}\n  {}^", code_points(query.substr(0, place)) + 1,
                     printable(error.message), before, after,
                     std::string(static_cast<std::size_t>(columns(before)), ' '));
}

}  // namespace osint
