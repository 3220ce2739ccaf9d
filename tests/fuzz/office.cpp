// SPDX-License-Identifier: GPL-2.0-or-later
// Word processors' files -> blocks. The first byte says what the rest is: "d" the parts of a .docx in one element, "o" those
// of an .odt, anything else the bytes of an archive: changes to what is packed there are seldom more than damage.
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "indexer/office/docx_parts.h"
#include "indexer/office/docx_reader.h"
#include "indexer/office/docx_text.h"
#include "indexer/office/epub_reader.h"
#include "indexer/office/odt_reader.h"
#include "indexer/office/odt_styles.h"
#include "indexer/office/odt_text.h"
#include "indexer/office/xml_part.h"
#include "tests/fuzz/block_promises.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

using namespace osint;
using fuzz::promise;

namespace {

void check(const BlockSequence& sequence) {
  int line = 0;
  for (const Block& block : sequence.blocks) {
    fuzz::check_block(block);
    promise(block.text.line >= 1 && block.text.line >= line, "lines of blocks ascend");
    line = block.text.line;
    promise(is_valid_utf8(block.number), "a number is UTF-8");
  }
  for (const DroppedText& dropped : sequence.dropped)
    promise(dropped.line >= 1 && is_valid_utf8(dropped.text), "dropped text has a line, in UTF-8");
}

void read_parts_of_docx(pugi::xml_node root) {
  const DocxStyles styles = docx_styles(child_of(root, "styles"));
  const DocxLists lists = docx_lists(child_of(root, "numbering"));
  const Relationships relationships{{"h", {"hyperlink", "http://a.example.org/"}}};
  DocxText text(styles, lists, relationships);
  text.know_notes(child_of(root, "footnotes"), false);
  text.read(child_of(root, "body"));
  check(std::move(text).result());
}

void read_parts_of_odt(pugi::xml_node root) {
  OdtStyles styles;
  add_odt_styles(child_of(root, "automatic-styles"), styles);
  add_odt_styles(child_of(root, "styles"), styles);
  OdtText text(styles);
  text.read(child_of(root, "text"));
  check(std::move(text).result());
}

void check(const Result<std::vector<Document>>& read) {
  if (!read) return promise(!read.error().message.empty(), "a file that is refused is refused for a reason");
  for (const Document& document : *read) check(document.content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::bytes_of(data, size);
  const char kind = bytes.empty() ? '\0' : bytes[0];
  if (kind != 'd' && kind != 'o') {
    check(read_docx(bytes));
    check(read_odt(bytes));
    check(read_epub(bytes));
    return 0;
  }
  const auto part = parse_part(std::string(bytes.substr(1)), "part",
                               kind == 'd' ? Blanks::within_text : Blanks::everywhere);
  if (!part) return 0;
  if (kind == 'd') read_parts_of_docx((*part)->root());
  if (kind == 'o') read_parts_of_odt((*part)->root());
  return 0;
}
