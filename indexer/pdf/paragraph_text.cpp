// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/paragraph_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "indexer/pdf/linked_words.h"
#include "indexer/pdf/pages/wide_letters.h"

namespace osint {

namespace {

// Follows addresses that line ends cut.
class Address {
 public:
  explicit Address(double right) : right_(right) {}

  // Takes the next word. Returns true if it continues the address at the end of the line before.
  bool takes(const PdfWord& word, bool begins_line, bool begins_word, bool ends_paragraph) {
    const bool joined = begins_line && goes_on(word.text, ends_paragraph);
    if (joined || !begins_word) {
      word_ += word.text;
    } else {
      word_ = word.text;
    }
    full_ = right_ - word.box.right < 1.2 * word.size;
    return joined;
  }

 private:
  // Lines break after the signs of addresses, and anywhere if a line is full.
  bool goes_on(const std::string& next, bool ends_paragraph) const {
    const std::size_t scheme = word_.find("://");
    if (scheme == std::string::npos && word_.find("www.") == std::string::npos) return false;
    const char last = word_.back();
    const char first = next.front();
    if (last == ')' || last == ']' || last == '>' || last == ',' || last == ';') return false;
    if (std::string_view("/?&=#%_~").find(first) != std::string_view::npos) return true;
    if (!is_ascii_letter(first) && !is_ascii_digit(first) && first != '-' && first != '.') return false;
    if (std::string_view("/-_=&?%#~:").find(last) != std::string_view::npos) return true;
    if (last == '.') return full_ && !is_ascii_upper(first);
    const bool signs = next.find_first_of("/._=?&%-") < next.size() - 1;
    return full_ && !is_ascii_upper(first) && (signs || ends_paragraph);
  }

  double right_;
  std::string word_;
  bool full_ = false;
};

class Writer {
 public:
  explicit Writer(bool plain) : plain_(plain) {}

  void add(const PdfWord& word, std::string_view text, const char* separator) {
    const std::size_t before = out_.text.size();
    out_.text += separator;
    const std::size_t begin = out_.text.size();
    begin_of_last_ = begin;
    out_.text += text;
    if (plain_) return;
    mark(word.bold, true, bold_, before, begin);
    mark(word.italic, false, italic_, before, begin);
  }

  // Links the last word, by itself or together with those before it.
  void link(const std::string& destination, bool begins) {
    if (plain_) return;
    if (begins) {
      link_ = out_.markup.size();
      out_.markup.push_back({Markup::Kind::link, begin_of_last_, 0, destination, false});
    }
    out_.markup[link_].end = out_.text.size();
  }

  MarkedText text() {
    std::ranges::stable_sort(out_.markup, [](const Markup& a, const Markup& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(out_);
  }

 private:
  // Extends the mark that ends where the last word did, or begins one.
  void mark(bool on, bool strong, std::size_t& last, std::size_t before, std::size_t begin) {
    if (!on) return;
    if (last != none && out_.markup[last].end == before) {
      out_.markup[last].end = out_.text.size();
      return;
    }
    last = out_.markup.size();
    out_.markup.push_back({Markup::Kind::emphasis, begin, out_.text.size(), {}, strong});
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  bool plain_;
  MarkedText out_;
  std::size_t bold_ = none;
  std::size_t italic_ = none;
  std::size_t link_ = none;
  std::size_t begin_of_last_ = 0;
};

double right_of(const std::vector<PdfLine>& lines) {
  double out = lines.front().box.right;
  for (const PdfLine& line : lines) out = std::max(out, line.box.right);
  return out;
}

}  // namespace

MarkedText text_of(const std::vector<PdfLine>& lines, bool plain) {
  Writer writer(plain);
  Address address(right_of(lines));
  std::vector<const PdfWord*> words;
  for (const PdfLine& line : lines) {
    for (const PdfWord& word : line.words) words.push_back(&word);
  }
  const std::vector<LinkedRun> runs = linked_runs(words);
  auto run = runs.begin();
  std::size_t at = 0;
  const PdfWord* last = nullptr;
  for (const PdfLine& line : lines) {
    for (const PdfWord& word : line.words) {
      const std::size_t here = at++;
      while (run != runs.end() && run->end <= here) ++run;
      const bool linked = run != runs.end() && run->begin <= here;
      if (linked && here > run->begin && !run->text.empty()) {  // the first of them was written whole
        last = &word;
        continue;
      }
      const bool begins_line = &word == &line.words.front();
      const bool parted = last == nullptr || begins_line || blank_between(*last, word);
      const bool goes_on = address.takes(word, begins_line, parted, here + 1 == words.size());
      const char* separator = "";
      if (last != nullptr && begins_line) {
        separator = goes_on || (ends_wide(last->text) && begins_wide(word.text)) ? "" : "\n";
      } else if (last != nullptr && parted) {
        separator = " ";
      }
      writer.add(word, linked && !run->text.empty() ? run->text : word.text, separator);
      if (linked && !run->destination.empty()) writer.link(run->destination, here == run->begin);
      last = &word;
    }
  }
  return writer.text();
}

}  // namespace osint
