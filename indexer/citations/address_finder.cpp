// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/address_finder.h"

#include <algorithm>
#include <array>

#include "indexer/citations/citation_words.h"
#include "indexer/dates/source_date.h"

namespace osint {

namespace {

constexpr std::size_t longest_host = 253;
constexpr int most_breaks = 12;
constexpr std::array<std::string_view, 5> schemes{"http://", "https://", "hxxp://", "hxxps://", "ftp://"};
constexpr std::array<std::string_view, 10> page_endings{".html", ".htm", ".shtml", ".php",   ".asp",
                                                        ".aspx", ".jsp", ".pdf",   ".xhtml", ".jhtml"};

bool is_host_byte(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.'; }

// The length of "http://" and the like at the beginning; 0 where there is none.
std::size_t scheme_length(std::string_view text) {
  if (text.empty() || ((text[0] | 0x20) != 'h' && (text[0] | 0x20) != 'f')) return 0;
  const std::string head = ascii_lower(text.substr(0, 8));
  for (const std::string_view scheme : schemes) {
    if (head.starts_with(scheme)) return scheme.size();
  }
  return 0;
}

// "x.example.org/a", "t.me/x": small letters and a slash, so that "and/or" and "U.S./Canada" are none.
bool is_bare_address(std::string_view text) {
  std::size_t end = 0;
  while (end < std::min(text.size(), longest_host) && is_host_byte(text[end]) && !is_ascii_upper(text[end]))
    ++end;
  const std::string_view host = text.substr(0, end);
  const std::size_t dot = host.rfind('.');
  if (end == text.size() || text[end] != '/' || dot == std::string_view::npos || dot == 0) return false;
  if (end + 1 >= text.size() || !is_word_byte(text[end + 1])) return false;
  const std::string_view last = host.substr(dot + 1);
  return last.size() >= 2 && !has_digit(last) && last.find('-') == std::string_view::npos &&
         host.find("..") == std::string_view::npos && std::any_of(host.begin(), host.end(), is_ascii_letter);
}

bool begins_address(std::string_view text) {
  return scheme_length(text) > 0 ||
         (ascii_lower(text.substr(0, 4)) == "www." && text.size() > 4 && is_word_byte(text[4])) ||
         is_bare_address(text);
}

// The text after a break up to the next blank, and what surrounds it.
struct Follower {
  std::string_view text;  // without punctuation at its end
  bool new_line = false;  // the break is the end of a line
  bool alone = false;     // nothing else follows on its line
};

class Joiner {
 public:
  Joiner(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

  Address find() {
    std::size_t end = address_end(text_, begin_);
    Address out{{begin_, end}, std::string(text_.substr(begin_, end - begin_))};
    for (int breaks = 0; breaks < most_breaks; ++breaks) {
      const std::size_t next = after_break(end);
      if (next == 0) break;
      const std::size_t stop = address_end(text_, next);
      if (divides_host(out.url, text_.substr(next))) {
        out.url.pop_back();
        out.url += text_.substr(next, stop - next);
        end = stop;
        continue;
      }
      if (stop <= next || begins_address(text_.substr(next)) ||
          !continues(out.url, follower(end, next, stop)))
        break;
      out.url += text_.substr(next, stop - next);
      end = stop;
    }
    out.range.end = end;
    out.url = without_backslashes(out.url);
    return out;
  }

 private:
  // Returns where the text continues after white space at `at`; 0 if there is no white space.
  std::size_t after_break(std::size_t at) const {
    std::size_t next = at;
    int lines = 0;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\n'))
      lines += text_[next++] == '\n' ? 1 : 0;
    return next == at || next == text_.size() || lines > 1 ? 0 : next;
  }

  Follower follower(std::size_t end, std::size_t next, std::size_t stop) const {
    Follower out;
    out.text = text_.substr(next, stop - next);
    out.new_line = text_.substr(end, next - end).find('\n') != std::string_view::npos;
    std::size_t after = stop;
    while (after < text_.size() && std::string_view(" .,;:)]>*").find(text_[after]) != std::string_view::npos)
      ++after;
    out.alone = after >= text_.size() || text_[after] == '\n';
    return out;
  }

  static bool has(std::string_view text, std::string_view bytes) {
    return text.find_first_of(bytes) != std::string_view::npos;
  }

  static bool ends_as_page(std::string_view text) {
    const std::string low = ascii_lower(text);
    return std::any_of(page_endings.begin(), page_endings.end(), [&](std::string_view ending) {
      return low.ends_with(ending) || low.find(std::string(ending) + "?") != std::string::npos;
    });
  }

  // Returns true for text that looks like a part of an address and like nothing else.
  static bool is_address_like(std::string_view text) {
    if (ends_as_page(text) || has(text, "_=%~")) return true;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
      return std::count(text.begin(), text.end(), '-') >= 2 && !is_ascii_upper(text[0]);
    return slash + 1 == text.size() || has_digit(text) || has(text, "-.") ||
           std::count(text.begin(), text.end(), '/') > 1;
  }

  // "14 September 2018", "9/14/2018": a date comes next.
  bool date_follows(std::string_view follower) const {
    const auto at = static_cast<std::size_t>(follower.data() - text_.data());
    const auto dates = find_dates(text_.substr(at, 40));
    return !dates.empty() && dates[0].begin == 0 && dates[0].end >= follower.size();
  }

  bool continues(std::string_view address, const Follower& next) const {
    const char last = address.back();
    const char first = next.text[0];
    if (static_cast<unsigned char>(first) >= 0x80 ||
        std::string_view("([{<*\"'").find(first) != std::string_view::npos)
      return false;
    if (address.ends_with("://")) return next.text.find('.') != std::string_view::npos && is_word_byte(first);
    if (date_follows(next.text)) return false;
    const bool like = is_address_like(next.text);
    const bool second =
        next.text.size() > 1 && (is_ascii_letter(next.text[1]) || is_ascii_digit(next.text[1]));
    if (std::string_view("/_?=&%").find(first) != std::string_view::npos) return second;
    if (first == '.' || first == '-') return second && (like || ends_as_page(next.text)) && next.new_line;
    if (!is_ascii_letter(first) && !is_ascii_digit(first)) return false;
    if (std::string_view("-_=&?%#+~").find(last) != std::string_view::npos) {
      return like || next.alone || (next.new_line && !is_ascii_upper(first) && last != '-');
    }
    if (last == '/')
      return like || (next.alone && !is_ascii_upper(first) && (next.new_line || end_is_near(next)));
    return next.new_line && like && !is_ascii_upper(first) && has_path(address) && !ends_as_page(address);
  }

  bool end_is_near(const Follower& next) const {
    return static_cast<std::size_t>(next.text.data() - text_.data()) + next.text.size() + 2 >= text_.size();
  }

  // "http://courier.exam-" and "ple.org/a": the hyphen divides a word at the line's end.
  static bool divides_host(std::string_view address, std::string_view next) {
    return address.ends_with('-') && scheme_length(address) > 0 && !has_path(address) &&
           is_bare_address(next);
  }

  static bool has_path(std::string_view address) {
    const std::size_t scheme = address.find("://");
    return address.find('/', scheme == std::string_view::npos ? 0 : scheme + 3) != std::string_view::npos;
  }

  std::string_view text_;
  std::size_t begin_;
};

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
  std::vector<Address> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool may_begin = is_ascii_letter(text[i]) || is_ascii_digit(text[i]);
    const bool inside =
        i > 0 && (is_ascii_letter(text[i - 1]) || is_ascii_digit(text[i - 1]) || text[i - 1] == '.' ||
                  text[i - 1] == '-' || text[i - 1] == '@' || text[i - 1] == '/');
    const bool scheme = scheme_length(text.substr(i)) > 0;
    if (!may_begin || (inside && !(scheme && !is_ascii_letter(text[i - 1]) && !is_ascii_digit(text[i - 1]))))
      continue;
    if (!begins_address(text.substr(i))) continue;
    Address address = Joiner(text, i).find();
    i = std::max(i, address.range.end - 1);
    if (address.url.ends_with("://")) continue;
    out.push_back(std::move(address));
  }
  return out;
}

}  // namespace osint
