// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/readers.h"

#include <fmt/format.h>
#include <iconv.h>

#ifdef OSINT_HTML
#include "indexer/html/html_reader.h"
#endif
#ifdef OSINT_MAIL
#include "indexer/mail/feed_reader.h"
#include "indexer/mail/mail_reader.h"
#endif
#ifdef OSINT_OFFICE
#include "indexer/office/docx_reader.h"
#include "indexer/office/epub_reader.h"
#include "indexer/office/odt_reader.h"
#endif
#ifdef OSINT_PDF
#include "indexer/pdf/pdf_reader.h"
#endif

namespace osint {

Result<std::vector<Document>> read_document(std::string_view format, std::string_view bytes,
                                            [[maybe_unused]] const std::string& encoding) {
#ifdef OSINT_PDF
  if (format == "pdf") return read_pdf(bytes);
#endif
#ifdef OSINT_HTML
  if (format == "html") return read_html(bytes, encoding);
#endif
#ifdef OSINT_OFFICE
  if (format == "docx") return read_docx(bytes);
  if (format == "odt") return read_odt(bytes);
  if (format == "epub") return read_epub(bytes);
#endif
#ifdef OSINT_MAIL
  if (format == "mail") return read_mail(bytes);
  if (format == "feed") return read_feed(bytes, encoding);
#endif
  return failure(fmt::format("is of the format \"{}\" ({} bytes), for which this build has no reader", format,
                             bytes.size()));
}

void prepare_readers() {
#ifdef OSINT_PDF
  // poppler converts its text to UTF-8 with iconv, which keeps a converter loaded once it was opened.
  for (const char* form : {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
    iconv_open("UTF-8", form);
    iconv_open(form, "UTF-8");
  }
#endif
}

std::span<const std::string> built_in_readers() {
  static const std::vector<std::string> readers = {
#ifdef OSINT_PDF
      "PDF (poppler)",
#endif
#ifdef OSINT_HTML
      "web pages (gumbo)",
#endif
#ifdef OSINT_OFFICE
      ".docx, .odt and .epub (libzip)",
#endif
#ifdef OSINT_MAIL
      "mail and feeds (gmime)",
#endif
  };
  return readers;
}

}  // namespace osint
