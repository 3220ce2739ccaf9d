// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/citation_text.h"

#include <string_view>

#include "schema/commentary.h"
#include "schema/dates/date_span.h"

namespace osint {
namespace {

class Writer {
 public:
  void part(CitationPart part, std::string_view value, std::string_view before, std::string_view after) {
    if (value.empty()) return;
    out_.text += before;
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += value;
    out_.spans.push_back({part, begin, static_cast<std::uint32_t>(out_.text.size())});
    out_.text += after;
  }
  std::string_view separator() const {
    if (out_.text.empty()) return "";
    return out_.text.ends_with(",\"") ? " " : ", ";
  }
  // Ends the text with a full stop, so that an address can follow.
  void end_sentence() {
    if (!out_.text.empty() && !out_.text.ends_with('.')) out_.text += '.';
  }
  void drop_title_comma() {
    if (out_.text.ends_with(",\"")) out_.text.erase(out_.text.size() - 2, 1);
  }
  bool empty() const { return out_.text.empty(); }
  CitationText take() { return std::move(out_); }

 private:
  CitationText out_;
};

void who_and_where(const Citation& citation, Writer& writer) {
  for (std::size_t i = 0; i < citation.authors.size(); ++i) {
    const bool last = i + 1 == citation.authors.size();
    writer.part(CitationPart::author, citation.authors[i], i == 0 ? "" : last ? " and " : ", ", "");
  }
  const bool translated = !citation.translated_title.empty();
  const std::string title_opening = writer.empty() ? "\"" : ", \"";
  writer.part(CitationPart::title, citation.title, title_opening, translated ? "\"" : ",\"");
  const char* translation_opening = writer.empty() ? "[" : citation.title.empty() ? ", [" : " [";
  writer.part(CitationPart::title, citation.translated_title, translation_opening, "]");
  writer.part(CitationPart::publication, citation.publication, writer.separator(), "");
  const bool joined = citation.via.starts_with("via ") && !citation.publication.empty();
  writer.part(CitationPart::publication, citation.via, joined ? " " : writer.separator(), "");
  const auto date = parse_date_span(citation.date);
  writer.part(CitationPart::date, date ? long_text(*date) : citation.date, writer.separator(), "");
  writer.drop_title_comma();
}

}  // namespace

CitationText citation_text(const Citation& citation) {
  Writer writer;
  who_and_where(citation, writer);
  if (!citation.note.empty()) {
    writer.part(CitationPart::note, citation.note, writer.separator(), "");
  }
  writer.part(CitationPart::accessed, access_text(citation), writer.separator(), "");
  if (!citation.url.empty()) {
    writer.end_sentence();
    writer.part(CitationPart::url, citation.url, writer.empty() ? "" : " ", "");
  }
  return writer.take();
}

std::string access_text(const Citation& citation) {
  const auto accessed = parse_date_span(citation.accessed);
  return accessed ? "accessed " + long_text(*accessed) : std::string();
}

std::string attribution(const Citation& citation) {
  Writer writer;
  who_and_where(citation, writer);
  return writer.take().text;
}

}  // namespace osint
