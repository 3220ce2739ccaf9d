// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/pdf/small_pdf.h"

#include <cmath>
#include <fmt/format.h>

namespace osint::test {

namespace {

constexpr double page_height = 800;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string content_of(const std::vector<Placed>& page) {
  std::string out = "BT\n";
  for (const Placed& placed : page) {
    const double angle = placed.turned * std::acos(-1.0) / 180;
    out += fmt::format("/{} {} Tf {:.4f} {:.4f} {:.4f} {:.4f} {} {} Tm ({}) Tj\n", placed.font, placed.size,
                       std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), placed.x,
                       page_height - placed.y, escaped(placed.text));
  }
  return out + "ET\n";
}

std::string annotations_of(const std::vector<Linked>& links) {
  std::string out = "/Annots [";
  for (const Linked& link : links)
    out += fmt::format("<< /Type /Annot /Subtype /Link /Rect [{} {} {} {}] /A << /S /URI /URI ({}) >> >> ",
                       link.left, page_height - link.bottom, link.right, page_height - link.top,
                       escaped(link.address));
  return out + "]";
}

// The objects of a file, numbered from 1.
class Writer {
 public:
  void add(const std::string& object) {
    offsets_.push_back(out_.size());
    out_ += fmt::format("{} 0 obj\n{}\nendobj\n", offsets_.size(), object);
  }
  std::string finish(const std::string& trailer) {
    const std::size_t start = out_.size();
    out_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
    for (const std::size_t offset : offsets_) out_ += fmt::format("{:010} 00000 n \n", offset);
    out_ += fmt::format("trailer\n<< /Size {} {} >>\nstartxref\n{}\n%%EOF\n", offsets_.size() + 1, trailer,
                        start);
    return out_;
  }

 private:
  std::string out_ = "%PDF-1.4\n";
  std::vector<std::size_t> offsets_;
};

}  // namespace

std::string SmallPdf::bytes() const {
  constexpr std::size_t first_page = 8;
  Writer writer;
  writer.add("<< /Type /Catalog /Pages 2 0 R >>");
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", first_page + 2 * i);
  writer.add(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
  for (const char* font : {"Times-Roman", "Times-Bold", "Times-Italic", "Helvetica"})
    writer.add(
        fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>", font));
  writer.add(fmt::format("<< /Title ({}) /Author ({}) >>", escaped(title), escaped(author)));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    writer.add(fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {}] /Contents {} 0 R /Resources << /Font "
        "<< /r 3 0 R /b 4 0 R /i 5 0 R /h 6 0 R >> >> {} {} >>",
        page_height, first_page + 2 * i + 1, i < links.size() ? annotations_of(links[i]) : "", page_entries));
    const std::string content = content_of(pages[i]);
    writer.add(fmt::format("<< /Length {} >>\nstream\n{}endstream", content.size(), content));
  }
  return writer.finish("/Root 1 0 R /Info 7 0 R");
}

void add_lines(std::vector<Placed>& page, double x, double y, const std::string& text, char font, double size,
               double leading) {
  for (std::size_t begin = 0; begin <= text.size(); y += leading) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    page.push_back({x, y, text.substr(begin, end - begin), size, font});
    begin = end + 1;
  }
}

}  // namespace osint::test
