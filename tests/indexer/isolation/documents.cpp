// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/isolation/documents.h"

#include <algorithm>
#include <fmt/format.h>
#include <rapidcheck.h>

namespace osint::test {
namespace {

int upto(int most) { return *rc::gen::inRange(0, most + 1); }

bool coin() { return upto(1) == 1; }

std::string any_text() {
  std::string out;
  for (int left = upto(8); left > 0; --left)
    out += *rc::gen::element<std::string>("a", "Example Daily", "\n", " ", "习近平", "é", "\U0001F600", "\"",
                                          "\\");
  return out;
}

template <class Make>
auto any_list(const Make& make) {
  std::vector<decltype(make())> out;
  for (int left = upto(3); left > 0; --left) out.push_back(make());
  return out;
}

Warning any_warning() { return {upto(1000), any_text()}; }

DroppedText any_dropped() { return {upto(1000), any_text(), any_text()}; }

Citation any_citation() {
  Citation out;
  out.authors = any_list(any_text);
  out.title = any_text();
  out.translated_title = any_text();
  out.publication = any_text();
  out.via = any_text();
  out.date = any_text();
  out.url = any_text();
  out.note = any_text();
  out.line = upto(1'000'000'000);
  out.accessed = any_text();
  return out;
}

// Where characters begin, and the end.
std::vector<std::size_t> borders(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) out.push_back(i);
  out.push_back(text.size());
  return out;
}

std::vector<Markup> any_marks(const std::string& text) {
  const std::vector<std::size_t> places = borders(text);
  const auto last = static_cast<int>(places.size()) - 1;
  auto out = any_list([&] {
    const int begin = upto(last);
    const int end = begin + upto(last - begin);
    return Markup{coin() ? Markup::Kind::link : Markup::Kind::emphasis,
                  places[static_cast<std::size_t>(begin)], places[static_cast<std::size_t>(end)], any_text(),
                  coin()};
  });
  std::ranges::stable_sort(out, {}, &Markup::begin);
  return out;
}

Block any_block() {
  Block out;
  out.kind = static_cast<BlockKind>(upto(static_cast<int>(BlockKind::literal)));
  out.text.text = "x" + any_text();
  out.text.markup = any_marks(out.text.text);
  out.text.line = upto(1'000'000'000);
  out.level = upto(6);
  out.page = upto(1'000'000);
  out.size = upto(1000) / 7.0;
  out.number = any_text();
  out.image = coin();
  out.footnote = coin();
  out.warnings = any_list(any_warning);
  return out;
}

Document any_document() {
  Document out;
  out.content.blocks = any_list(any_block);
  out.content.dropped = any_list(any_dropped);
  out.front.title = any_text();
  out.front.analysts = any_list(any_text);
  out.front.date = any_text();
  out.front.region = any_text();
  out.front.url = any_text();
  out.front.tags = any_list(any_text);
  out.front.sources = any_list(any_citation);
  out.front.warnings = any_list(any_warning);
  out.front.dropped = any_list(any_dropped);
  out.id = any_text();
  out.is_entry = coin();
  out.line = upto(1'000'000'000);
  out.encoding_assumed = coin();
  return out;
}

std::string described(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += "[" + text + "]";
  return out;
}

std::string described(const std::vector<Warning>& warnings) {
  std::string out;
  for (const Warning& warning : warnings) out += fmt::format("{}:[{}]", warning.line, warning.message);
  return out;
}

std::string described(const std::vector<DroppedText>& all) {
  std::string out;
  for (const DroppedText& dropped : all)
    out += fmt::format("{}:[{}][{}]", dropped.line, dropped.text, dropped.reason);
  return out;
}

std::string described(const Block& block) {
  std::string out = fmt::format("{} [{}] line {} level {} page {} size {} number [{}] {} {}\n",
                                static_cast<int>(block.kind), block.text.text, block.text.line, block.level,
                                block.page, block.size, block.number, block.image, block.footnote);
  for (const Markup& mark : block.text.markup)
    out += fmt::format("mark {} {}-{} [{}] {}\n", static_cast<int>(mark.kind), mark.begin, mark.end,
                       mark.destination, mark.strong);
  return out + described(block.warnings) + "\n";
}

std::string described(const FrontMatter& front) {
  std::string out = fmt::format("[{}][{}][{}][{}]", front.title, front.date, front.region, front.url);
  out += described(front.analysts) + "/" + described(front.tags) + "/";
  for (const Citation& source : front.sources)
    out += fmt::format("{}{}{}:[{}]", described(source.authors),
                       described({source.title, source.translated_title, source.publication}), source.line,
                       described({source.date, source.url, source.note, source.via}));
  return out + "/" + described(front.warnings) + "/" + described(front.dropped) + "\n";
}

}  // namespace

std::vector<Document> any_documents() { return any_list(any_document); }

std::string described(const std::vector<Document>& documents) {
  std::string out;
  for (const Document& document : documents) {
    out += "document\n";
    for (const Block& block : document.content.blocks) out += described(block);
    out += described(document.content.dropped) + "\n" + described(document.front);
    out += fmt::format("[{}] {} line {} ", document.id, document.is_entry, document.line);
    out += document.encoding_assumed ? "assumed\n" : "declared\n";
  }
  return out;
}

}  // namespace osint::test
