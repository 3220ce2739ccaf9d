// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/furniture_finder.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

constexpr std::string_view page_number_reason = "a page number";
constexpr std::string_view head_reason = "a line that pages repeat";
constexpr std::string_view section_reason = "the name of a section at the border of its pages";
constexpr std::string_view issue_reason = "the head or foot of an issue's pages";

// Where lines with one key stand.
struct Repetition {
  std::size_t all = 0;
  std::size_t alone = 0;
  std::size_t at_borders = 0;
  std::size_t in_sentences = 0;  // alone, between the halves of a sentence
  bool seen = false;
};

std::size_t key_of(std::string_view text) { return std::hash<std::string>{}(repetition_key(text)) | 1U; }

bool is_prose(std::string_view text, int least_columns = 60) {
  return columns(text.substr(0, 400)) >= least_columns || ends_sentence(text) ||
         is_address_word(last_word(text));
}

// "EURASIA", "MIDDLE EAST": the name of an issue's section.
bool is_section_name(std::string_view text) {
  const bool small = std::any_of(text.begin(), text.end(), is_ascii_lower);
  return !small && std::count(text.begin(), text.end(), ' ') < 3;
}

class FurnitureFinder {
 public:
  explicit FurnitureFinder(std::vector<PageLine>& lines) : lines_(lines) {}

  void run() {
    for (PageLine& line : lines_) {
      if (line.fixed) continue;
      line.form = furniture_form(line.text);
      if (is_repeatable(line)) line.key = key_of(line.text);
      if (line.key != 0) ++repetitions_[line.key].all;
    }
    drop_by_form();
    for (int round = 0; round < 2; ++round) {  // what was found shows where more pages end
      drop_bare_numbers();
      drop_repeated();
    }
  }

 private:
  bool is_repeatable(const PageLine& line) const {
    constexpr std::size_t most_bytes = 400;
    if (line.text.size() > most_bytes || line.form == FurnitureForm::bare_number) return false;
    return line.form == FurnitureForm::domain || !is_never_furniture(line.text);
  }

  bool is_dropped(std::size_t i) const { return !lines_[i].reason.empty(); }
  bool parted_before(std::size_t i) const {
    return i == 0 || lines_[i].blank_before || lines_[i].page != lines_[i - 1].page || is_dropped(i - 1);
  }
  bool parted_after(std::size_t i) const {
    return i + 1 == lines_.size() || lines_[i].blank_after || lines_[i].page != lines_[i + 1].page ||
           is_dropped(i + 1);
  }
  bool alone(std::size_t i) const { return parted_before(i) && parted_after(i); }

  // Returns true if the line is the first or the last of its page, not counting the furniture found so far.
  bool at_border(std::size_t i) const {
    if (i == 0 || lines_[i - 1].page != lines_[i].page || is_dropped(i - 1)) return true;
    const bool last = i + 1 == lines_.size();
    return last ? lines_[i].page != 0 : lines_[i + 1].page != lines_[i].page || is_dropped(i + 1);
  }

  // Returns true if a sentence continues after line i. Skips the furniture found beside it, but not far.
  bool in_sentence(std::size_t i) const {
    constexpr std::size_t far = 6;
    std::size_t before = i;
    std::size_t after = i + 1;
    while (before > 0 && i - before < far && is_dropped(before - 1)) --before;
    while (after < lines_.size() && after - i < far && is_dropped(after)) ++after;
    return before > 0 && after < lines_.size() &&
           sentence_goes_on(lines_[before - 1].text, lines_[after].text);
  }

  void drop_by_form() {
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i].reason = reason_by_form(i);
  }

  std::string_view reason_by_form(std::size_t i) {
    const PageLine& line = lines_[i];
    switch (line.form) {
      case FurnitureForm::issue_head: return issue_reason;
      case FurnitureForm::issue_line: return alone(i) ? issue_reason : "";
      case FurnitureForm::page_number: return alone(i) ? page_number_reason : "";
      case FurnitureForm::continuation: return "a notice that the text goes on elsewhere";
      case FurnitureForm::share: return parted_before(i) || parted_after(i) ? "a button of a web page" : "";
      case FurnitureForm::marking: return alone(i) ? "a marking of the document" : "";
      case FurnitureForm::copyright: return alone(i) ? "a copyright notice" : "";
      case FurnitureForm::none:
        return is_title_continued(line) ? "a title that is repeated where its text goes on" : "";
      case FurnitureForm::bare_number:
      case FurnitureForm::name_and_date:
      case FurnitureForm::head:
      case FurnitureForm::domain: break;
    }
    return "";
  }

  bool is_title_continued(const PageLine& line) const {
    if (line.fixed || line.text.size() > 400) return false;
    const std::string_view title = continued_title(line.text);
    return !title.empty() && repetitions_.contains(key_of(title));
  }

  void drop_bare_numbers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].form == FurnitureForm::bare_number && !is_dropped(i) && is_page_number(i))
        lines_[i].reason = page_number_reason;
    }
  }

  bool is_page_number(std::size_t i) const {
    constexpr int most_pages = 1000;
    constexpr int most_parts = 3;  // that a number alone may count
    if (!alone(i) || *bare_number(lines_[i].text) >= most_pages) return false;
    const bool page_border = lines_[i].page != 0 && at_border(i);
    const bool next_to_furniture =
        (i > 0 && is_dropped(i - 1)) || (i + 1 < lines_.size() && is_dropped(i + 1));
    if (page_border || next_to_furniture || in_sentence(i)) return true;
    if (!is_ascii_digit(lines_[i].text.front()) || i == 0 || !is_prose(lines_[i - 1].text)) return false;
    if (i + 1 == lines_.size()) return true;
    return *bare_number(lines_[i].text) > most_parts && !lines_[i + 1].fixed;
  }

  void drop_repeated() {
    for (auto& [key, repetition] : repetitions_) repetition = {repetition.all, 0, 0, 0, false};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].key == 0 || is_dropped(i)) continue;
      Repetition& repetition = repetitions_[lines_[i].key];
      if (at_border(i)) ++repetition.at_borders;
      if (!alone(i)) continue;
      ++repetition.alone;
      if (in_sentence(i)) ++repetition.in_sentences;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].key != 0 && !is_dropped(i) && is_repeated_furniture(i)) found.push_back(i);
    }
    for (const std::size_t i : found)
      lines_[i].reason = is_section_name(lines_[i].text) ? section_reason : head_reason;
  }

  bool is_repeated_furniture(std::size_t i) {
    const PageLine& line = lines_[i];
    Repetition& repetition = repetitions_[line.key];
    const bool first = !repetition.seen;
    repetition.seen = true;
    if (repetition.all < 2) return false;
    const bool by_form = line.form == FurnitureForm::head || line.form == FurnitureForm::domain;
    if (by_form && alone(i) && repetition.alone >= 2) return true;
    if (alone(i) && repetition.alone >= 2 && repetition.in_sentences > 0) return !(first && may_be_title(i));
    if (!at_border(i) || repetition.at_borders < 2) return false;
    if (is_section_name(line.text)) return true;
    return alone(i) && !(first && may_be_title(i));
  }

  // Returns true if the first of the repeated lines is a title, because the text or its byline follows at
  // once.
  bool may_be_title(std::size_t i) const {
    if (is_section_name(lines_[i].text) ||
        lines_[i].text.find_first_of("0123456789") != std::string_view::npos)
      return false;
    if (in_sentence(i) || i + 1 == lines_.size()) return false;
    const PageLine& next = lines_[i + 1];
    return !next.blank_after || is_prose(next.text, 45) || is_never_furniture(next.text);
  }

  std::vector<PageLine>& lines_;
  std::unordered_map<std::size_t, Repetition> repetitions_;
};

}  // namespace

void find_furniture(std::vector<PageLine>& lines) { FurnitureFinder(lines).run(); }

}  // namespace osint
