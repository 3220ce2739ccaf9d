// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/linked_words.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace osint {

namespace {

constexpr std::string_view opening = "(<[\"'";
constexpr std::string_view closing = ")>]\"'.,;:";

std::string_view without_opening(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(opening), text.size()));
  return text;
}

std::string_view without_closing(std::string_view text) {
  return text.substr(0, text.find_last_not_of(closing) + 1);
}

// Addresses that lead to one place are often written with and without these.
std::string_view without_scheme(std::string_view address) {
  const std::size_t scheme = address.find("://");
  return scheme == std::string_view::npos ? address : address.substr(scheme + 3);
}

std::string_view without_slash(std::string_view address) {
  return address.ends_with('/') ? address.substr(0, address.size() - 1) : address;
}

bool begins_address(std::string_view text) {
  const std::string lead = ascii_lower(text.substr(0, 8));
  return lead.starts_with("http://") || lead.starts_with("https://") || lead.starts_with("ftp://") ||
         lead.starts_with("www.");
}

// "http://a.example.org/long…"
std::string_view without_ellipsis(std::string_view text) {
  if (text.ends_with("…")) return text.substr(0, text.size() - std::string_view("…").size());
  while (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

class Runs {
 public:
  explicit Runs(const std::vector<const PdfWord*>& words) : words_(words) {}

  std::vector<LinkedRun> found() && {
    for (std::size_t i = 0; i < words_.size();) {
      if (!words_[i]->link) {
        ++i;
      } else if (!complete(i)) {
        i = stand_in(i);
      }
    }
    return std::move(out_);
  }

 private:
  // Takes an address that is printed in full, in one word or several. A hyphen may have been added where a
  // line broke it. Moves `at` behind it.
  bool complete(std::size_t& at) {
    const std::string_view target = without_slash(without_scheme(*words_[at]->link));
    const std::string_view first = without_opening(words_[at]->text);
    const std::string lead(words_[at]->text.data(), words_[at]->text.size() - first.size());
    std::string shown(first);
    for (std::size_t end = at + 1;; ++end) {
      const std::string_view bare = without_scheme(shown);
      if (bare.empty() && end - at > 2) return false;
      const std::string_view closed = without_closing(bare);
      if (without_slash(bare) == target || without_slash(closed) == target) {
        if (end > at + 1) out_.push_back({at, end, lead + shown, {}});
        at = end;
        return true;
      }
      if (end == words_.size() || end - at > most_words) return false;
      const std::string_view next = words_[end]->text;
      const bool grows = starts(target, bare, next);
      if (!grows && bare.ends_with('-') && starts(target, bare.substr(0, bare.size() - 1), next)) {
        shown.pop_back();
      } else if (!grows) {
        return false;
      }
      shown += next;
    }
  }

  // Returns true if the address continues with `next` after `shown`, as far as both reach.
  static bool starts(std::string_view target, std::string_view shown, std::string_view next) {
    if (!target.starts_with(shown)) return false;
    const std::string_view rest = target.substr(shown.size());
    const std::string_view part = without_slash(without_closing(next));
    return !rest.empty() && (rest.starts_with(next) || (!part.empty() && rest == part));
  }

  // Takes words that stand for an address that is not printed in full. An address that is printed stays as it
  // is.
  std::size_t stand_in(std::size_t at) {
    const std::string& address = *words_[at]->link;
    std::size_t end = at;
    std::string shown;
    while (end < words_.size() && words_[end]->link && *words_[end]->link == address)
      shown += words_[end++]->text;
    const std::string_view printed = without_opening(shown);
    const std::string_view target = without_scheme(address);
    const std::string_view cut = without_ellipsis(without_scheme(printed));
    const bool shortened = !cut.empty() && target.starts_with(cut) && cut.size() < target.size();
    if (!begins_address(printed) || (shortened && shown.size() > 1 && is_cut(printed)))
      out_.push_back({at, end, {}, address});
    return end;
  }

  static bool is_cut(std::string_view printed) { return printed.ends_with("…") || printed.ends_with("..."); }

  static constexpr std::size_t most_words = 40;
  const std::vector<const PdfWord*>& words_;
  std::vector<LinkedRun> out_;
};

}  // namespace

std::vector<LinkedRun> linked_runs(const std::vector<const PdfWord*>& words) { return Runs(words).found(); }

}  // namespace osint
