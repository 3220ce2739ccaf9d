// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/document_items.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::uint64_t most_level = 6;
constexpr double most_size = 1e9;

constexpr std::size_t document_members = 7;
constexpr std::size_t front_members = 9;
constexpr std::size_t block_members = 11;
constexpr std::size_t mark_members = 5;
constexpr std::size_t citation_members = 9;
constexpr std::size_t warning_members = 2;
constexpr std::size_t dropped_members = 3;

// The bytes that an allocation takes in addition to those asked for.
constexpr std::size_t overhead = 32;

class Writer {
 public:
  Writer(CborWriter& out, Allowance& allowance) : out_(out), allowance_(allowance) {}

  bool fits() const { return fits_; }

  void document(const Document& value) {
    out_.array(document_members);
    list(value.content.blocks, &Writer::block);
    list(value.content.dropped, &Writer::dropped);
    front(value.front);
    text(value.id);
    out_.truth(value.is_entry);
    small(value.line);
    out_.truth(value.encoding_assumed);
    charge(sizeof value);
  }

 private:
  void charge(std::size_t bytes) { fits_ = allowance_.take(bytes) && fits_; }

  void text(const std::string& value) {
    charge(value.size() + overhead);
    out_.text(value);
  }
  void small(int value) { out_.whole_number(static_cast<std::uint64_t>(std::max(value, 0))); }

  template <class Value>
  void list(const std::vector<Value>& values, void (Writer::*write)(const Value&)) {
    out_.array(values.size());
    charge(values.size() * sizeof(Value));
    for (const Value& value : values) {
      if (!fits_) return;
      (this->*write)(value);
    }
  }

  void block(const Block& value) {
    out_.array(block_members);
    out_.whole_number(static_cast<std::uint64_t>(value.kind));
    text(value.text.text);
    list(value.text.markup, &Writer::mark);
    small(value.text.line);
    small(value.level);
    small(value.page);
    out_.number(value.size);
    text(value.number);
    out_.truth(value.image);
    out_.truth(value.footnote);
    list(value.warnings, &Writer::warning);
  }

  void mark(const Markup& value) {
    out_.array(mark_members);
    out_.whole_number(static_cast<std::uint64_t>(value.kind));
    out_.whole_number(value.begin);
    out_.whole_number(value.end);
    text(value.destination);
    out_.truth(value.strong);
  }

  void front(const FrontMatter& value) {
    out_.array(front_members);
    text(value.title);
    list(value.analysts, &Writer::text);
    text(value.date);
    text(value.region);
    text(value.url);
    list(value.tags, &Writer::text);
    list(value.sources, &Writer::citation);
    list(value.warnings, &Writer::warning);
    list(value.dropped, &Writer::dropped);
  }

  void citation(const Citation& value) {
    out_.array(citation_members);
    list(value.authors, &Writer::text);
    for (const std::string* member : {&value.title, &value.translated_title, &value.publication, &value.via,
                                      &value.date, &value.url, &value.note, &value.accessed})
      text(*member);
    small(value.line);
  }

  void warning(const Warning& value) {
    out_.array(warning_members);
    small(value.line);
    text(value.message);
  }

  void dropped(const DroppedText& value) {
    out_.array(dropped_members);
    small(value.line);
    text(value.text);
    text(value.reason);
  }

  CborWriter& out_;
  Allowance& allowance_;
  bool fits_ = true;
};

bool cuts_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

class Reader {
 public:
  Reader(CborItems& items, Allowance& allowance) : items_(items), allowance_(allowance) {}

  Document document() {
    charge(sizeof(Document));
    items_.array_of(document_members);
    Document out;
    out.content.blocks = list<Block>(&Reader::block);
    out.content.dropped = list<DroppedText>(&Reader::dropped);
    out.front = front();
    out.id = text();
    out.is_entry = items_.truth();
    out.line = line();
    out.encoding_assumed = items_.truth();
    return out;
  }

 private:
  void charge(std::size_t bytes) {
    if (!allowance_.take(bytes)) items_.fail();
  }

  std::string text() {
    const std::string_view out = items_.text();
    charge(out.size() + overhead);
    return items_.failed() ? std::string() : std::string(out);
  }
  int line() { return static_cast<int>(items_.whole_number(most_line)); }

  template <class Value>
  std::vector<Value> list(Value (Reader::*read)()) {
    std::size_t left = items_.array();
    charge(left * sizeof(Value));
    std::vector<Value> out;
    if (!items_.failed()) out.reserve(left);
    for (; left > 0 && !items_.failed(); --left) out.push_back((this->*read)());
    return out;
  }

  Block block() {
    constexpr auto most_kind = static_cast<std::uint64_t>(BlockKind::literal);
    items_.array_of(block_members);
    Block out;
    out.kind = static_cast<BlockKind>(items_.whole_number(most_kind));
    out.text.text = text();
    if (out.text.text.empty()) items_.fail();
    out.text.markup = list<Markup>(&Reader::mark);
    check_marks(out.text);
    out.text.line = line();
    out.level = static_cast<int>(items_.whole_number(most_level));
    out.page = line();
    out.size = items_.number();
    if (out.size < 0 || out.size > most_size) items_.fail();
    out.number = text();
    out.image = items_.truth();
    out.footnote = items_.truth();
    out.warnings = list<Warning>(&Reader::warning);
    return out;
  }

  Markup mark() {
    constexpr auto most_kind = static_cast<std::uint64_t>(Markup::Kind::link);
    constexpr std::uint64_t most_offset = UINT32_MAX;
    items_.array_of(mark_members);
    Markup out;
    out.kind = static_cast<Markup::Kind>(items_.whole_number(most_kind));
    out.begin = items_.whole_number(most_offset);
    out.end = items_.whole_number(most_offset);
    out.destination = text();
    out.strong = items_.truth();
    return out;
  }

  void check_marks(const MarkedText& value) {
    std::size_t begin = 0;
    for (const Markup& mark : value.markup) {
      const bool sound = begin <= mark.begin && mark.begin <= mark.end && mark.end <= value.text.size() &&
                         !cuts_character(value.text, mark.begin) && !cuts_character(value.text, mark.end);
      if (!sound) items_.fail();
      begin = mark.begin;
    }
  }

  FrontMatter front() {
    items_.array_of(front_members);
    FrontMatter out;
    out.title = text();
    out.analysts = list<std::string>(&Reader::text);
    out.date = text();
    out.region = text();
    out.url = text();
    out.tags = list<std::string>(&Reader::text);
    out.sources = list<Citation>(&Reader::citation);
    out.warnings = list<Warning>(&Reader::warning);
    out.dropped = list<DroppedText>(&Reader::dropped);
    return out;
  }

  Citation citation() {
    items_.array_of(citation_members);
    Citation out;
    out.authors = list<std::string>(&Reader::text);
    for (std::string* member : {&out.title, &out.translated_title, &out.publication, &out.via, &out.date,
                                &out.url, &out.note, &out.accessed})
      *member = text();
    out.line = line();
    return out;
  }

  Warning warning() {
    items_.array_of(warning_members);
    const int at = line();
    return {at, text()};
  }

  DroppedText dropped() {
    items_.array_of(dropped_members);
    DroppedText out;
    out.line = line();
    out.text = text();
    out.reason = text();
    return out;
  }

  CborItems& items_;
  Allowance& allowance_;
};

}  // namespace

bool write_document(const Document& document, CborWriter& out, Allowance& allowance) {
  Writer writer(out, allowance);
  writer.document(document);
  return writer.fits();
}

Document read_one_document(CborItems& items, Allowance& allowance) {
  return Reader(items, allowance).document();
}

std::string message_start(std::string_view text, std::size_t most) {
  std::string out = repaired_utf8(text.substr(0, most));
  if (out.size() <= most) return out;
  std::size_t end = most;
  while (end > 0 && cuts_character(out, end)) --end;
  out.resize(end);
  return out;
}

}  // namespace osint
