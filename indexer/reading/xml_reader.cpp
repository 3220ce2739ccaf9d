// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/xml_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "indexer/blocks/line_begins.h"
#include "indexer/dates/source_date.h"
#include "indexer/decoding/text_file.h"
#include "schema/commentary.h"

namespace osint {

namespace {

// These elements stand within a line of text. Any other element separates words, as a block does.
constexpr std::array<std::string_view, 20> inline_elements{
    "a", "abbr",  "b",    "cite",   "code", "em",  "emph", "i",  "mark", "q",
    "s", "small", "span", "strong", "sub",  "sup", "u",    "tt", "hi",   "ref"};

// A character reference to U+0000 is not well-formed, but would silently end a text.
std::optional<std::size_t> nul_reference(std::string_view text) {
  for (std::size_t at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 2)) {
    std::size_t i = at + 2;
    if (i < text.size() && text[i] == 'x') ++i;
    const std::size_t digits = i;
    while (i < text.size() && text[i] == '0') ++i;
    if (i > digits && i < text.size() && text[i] == ';') return at;
  }
  return std::nullopt;
}

// Character references can name surrogates, which UTF-8 has not.
std::string clean(std::string_view text) { return collapsed_whitespace(repaired_utf8(text)); }

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}
bool is_element(pugi::xml_node node, std::string_view name) {
  return node.type() == pugi::node_element && name == node.name();
}
bool is_inline(pugi::xml_node node) {
  const auto is = [&](std::string_view name) { return is_element(node, name); };
  return is_text(node) || std::any_of(inline_elements.begin(), inline_elements.end(), is);
}
// Returns true for attributes that say how to read names and white space, and nothing about the commentary.
bool is_xml_attribute(std::string_view name) {
  return name.starts_with("xmlns") || name.starts_with("xml:") || name.starts_with("xsi:");
}

class XmlReader {
 public:
  XmlReader(const LineIndex& lines) : lines_(lines) {}

  std::vector<Commentary> read(pugi::xml_node root) {
    if (is_element(root, "commentary")) {
      read_commentary(root);
    } else {
      read_attributes(root, {});
      for (const pugi::xml_node child : root.children()) {
        if (is_element(child, "commentary")) {
          read_commentary(child);
        } else {
          keep_unknown(child, "commentaries");
        }
      }
    }
    give_away_strays();
    return std::move(out_);
  }

 private:
  using Known = std::vector<std::string_view>;

  // The text of nodes as it stands in the file, and where its lines begin.
  struct Flattened {
    std::string text;
    std::vector<LineBegin> begins;
  };

  int line(pugi::xml_node node) const {
    const auto offset = node.offset_debug();
    return offset < 0 ? 1 : lines_.line(static_cast<std::size_t>(offset));
  }

  // Keeps stray text: in the note of the citation being read, otherwise in a passage without a speaker.
  void keep(std::string text, int at) {
    if (text.empty()) return;
    if (citation_ != nullptr && kind_ != PassageKind::excerpt) {
      citation_->note += (citation_->note.empty() ? "" : "; ") + text;
    } else {
      add_passage(PassageKind::other, std::move(text), at);
    }
  }

  void add_passage(PassageKind kind, std::string text, int at, const Flattened& raw = {}) {
    if (text.empty()) return;
    Passage passage{kind, std::move(text), at, std::nullopt};
    int last = at;
    for (const LineBegin& begin : moved_to_text(raw.begins, raw.text, passage.text)) {
      if (begin.line != std::exchange(last, begin.line)) passage.lines.push_back(begin);
    }
    if (kind == PassageKind::excerpt) passage.citation = static_cast<int>(current_->citations.size()) - 1;
    current_->passages.push_back(std::move(passage));
  }

  void warn(int at, std::string message) { current_->warnings.push_back({at, std::move(message)}); }

  void read_attributes(pugi::xml_node node, const Known& known) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (is_xml_attribute(name) || std::find(known.begin(), known.end(), name) != known.end()) continue;
      const std::string shown = clean(name);
      warn(line(node),
           fmt::format("unknown attribute \"{}\" of <{}> kept as text", shown, clean(node.name())));
      keep(clean(shown + ": " + attribute.value()), line(node));
    }
  }

  // Returns the text of an element and of everything within it. It is not recursive, because nesting has no
  // limit. Unknown elements within it are mentioned once.
  Flattened flattened(pugi::xml_node root) {
    Flattened out;
    std::string& text = out.text;
    bool mentioned = false;
    pugi::xml_node node = root.first_child();
    while (node) {
      if (is_text(node)) add_text(node, out);
      if (node.type() == pugi::node_element) {
        if (!is_inline(node)) text += ' ';
        const bool known = is_inline(node) || is_element(node, "p") || is_element(node, "br");
        if (!known && !mentioned) {
          warn(line(node), fmt::format("unknown element <{}> kept as text", clean(node.name())));
          mentioned = true;
        }
        read_attributes(node, {});
      }
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      while (node && node != root && !node.next_sibling()) {
        node = node.parent();
        if (node != root && !is_inline(node)) text += ' ';
      }
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return out;
  }

  void add_text(pugi::xml_node node, Flattened& out) const {
    const std::string_view text = node.value();
    int at_line = line(node);
    out.begins.push_back({out.text.size(), at_line});
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      out.begins.push_back({out.text.size() + at + 1, ++at_line});
    out.text += text;
  }

  std::string value(pugi::xml_node node) {
    read_attributes(node, {});
    return clean(flattened(node).text);
  }

  // Keeps text or an element that the grammar does not allow here.
  void keep_unknown(pugi::xml_node node, std::string_view parent) {
    if (is_text(node)) {
      std::string text = clean(node.value());
      if (text.empty()) return;
      warn(text_line(node), fmt::format("text directly within <{}>", parent));
      keep(std::move(text), text_line(node));
    } else if (node.type() == pugi::node_element) {
      warn(line(node), fmt::format("unknown element <{}> in <{}> kept as text", clean(node.name()), parent));
      keep(value(node), line(node));
    }
  }

  // Each <p> is one passage, and so is the text between them.
  void read_passages(pugi::xml_node node, PassageKind kind) {
    kind_ = kind;
    read_attributes(node, {});
    Flattened loose;
    int loose_line = 0;  // 0 while there are only blanks
    const auto finish = [&] {
      add_passage(kind, clean(loose.text), loose_line, loose);
      loose = {};
      loose_line = 0;
    };
    for (const pugi::xml_node child : node.children()) {
      if (is_inline(child) || is_element(child, "br")) {
        const std::size_t before = loose.text.size();
        add_loose(child, loose);
        if (loose_line == 0 && loose.text.find_first_not_of(" \t\r\n", before) != std::string::npos)
          loose_line = text_line(child);
      } else if (child.type() == pugi::node_element) {
        finish();
        if (!is_element(child, "p")) {
          warn(line(child),
               fmt::format("unknown element <{}> in <{}> kept as text", clean(child.name()), node.name()));
        }
        read_attributes(child, {});
        const Flattened inner = flattened(child);
        add_passage(kind, clean(inner.text), first_line(inner, line(child)), inner);
      }
    }
    finish();
  }

  // Adds the text unchanged, because blanks at the ends of an inline element separate words, too.
  void add_loose(pugi::xml_node node, Flattened& loose) {
    if (is_text(node)) return add_text(node, loose);
    read_attributes(node, {});
    if (!is_inline(node)) {
      loose.text += ' ';
      return;
    }
    Flattened inner = flattened(node);
    for (const LineBegin& begin : inner.begins)
      loose.begins.push_back({begin.at + loose.text.size(), begin.line});
    loose.text += inner.text;
  }

  // Returns the line in which the text begins after its leading white space.
  static int first_line(const Flattened& text, int otherwise) {
    const std::size_t first = text.text.find_first_not_of(" \t\r\n");
    int out = otherwise;
    for (const LineBegin& begin : text.begins) {
      if (begin.at <= first) out = begin.line;
    }
    return out;
  }

  // Returns the line where the text of a node begins, after its leading white space.
  int text_line(pugi::xml_node node) const {
    const auto offset = node.offset_debug();
    if (!is_text(node) || offset < 0) return line(node);
    std::string_view text = node.value();
    const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return line(node) + static_cast<int>(std::count(text.begin(),
                                                    text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
  }

  void read_commentary(pugi::xml_node node) {
    out_.push_back(std::move(stray_));
    stray_ = {};
    current_ = &out_.back();
    kind_ = PassageKind::commentary;
    current_->line = line(node);
    current_->id = clean(node.attribute("id").value());
    current_->region = clean(node.attribute("region").value());
    if (const std::string date = clean(node.attribute("date").value()); !date.empty()) {
      const auto known = whole_date(date);
      if (known) current_->date = edtf_text(*known);
      if (!known) warn(line(node), "no such date: " + date);
    }
    read_attributes(node, {"id", "date", "region"});
    for (const pugi::xml_node child : node.children()) read_part(child);
    current_ = &stray_;
    kind_ = PassageKind::commentary;
  }

  void read_part(pugi::xml_node child) {
    kind_ = PassageKind::commentary;
    if (is_element(child, "title") && current_->title.empty()) {
      current_->title = value(child);
    } else if (is_element(child, "analyst")) {
      if (std::string name = value(child); !name.empty()) current_->analysts.push_back(std::move(name));
    } else if (is_element(child, "text")) {
      read_passages(child, PassageKind::commentary);
    } else if (is_element(child, "pullquote")) {
      read_passages(child, PassageKind::pullquote);
    } else if (is_element(child, "other")) {
      read_passages(child, PassageKind::other);
    } else if (is_element(child, "source")) {
      read_source(child);
    } else {
      keep_unknown(child, "commentary");
    }
  }

  void read_source(pugi::xml_node node) {
    current_->citations.push_back({});
    citation_ = &current_->citations.back();
    citation_->line = line(node);
    read_attributes(node, {});
    for (const pugi::xml_node child : node.children()) {
      kind_ = PassageKind::commentary;
      if (is_element(child, "excerpt")) {
        read_passages(child, PassageKind::excerpt);
      } else if (is_element(child, "author")) {
        if (std::string name = value(child); !name.empty()) citation_->authors.push_back(std::move(name));
      } else if (is_element(child, "date") && citation_->date.empty()) {
        read_date(child, citation_->date);
      } else if (is_element(child, "accessed") && citation_->accessed.empty()) {
        read_date(child, citation_->accessed);
      } else if (std::string* field = field_of(child)) {
        *field = value(child);
      } else {
        keep_unknown(child, "source");
      }
    }
    citation_ = nullptr;
  }

  // Returns the member of the citation that an element fills; null if there is none or it is filled already.
  std::string* field_of(pugi::xml_node node) {
    std::string* field = is_element(node, "title")              ? &citation_->title
                         : is_element(node, "translated-title") ? &citation_->translated_title
                         : is_element(node, "publication")      ? &citation_->publication
                         : is_element(node, "via")              ? &citation_->via
                         : is_element(node, "url")              ? &citation_->url
                                                                : nullptr;
    return field != nullptr && field->empty() ? field : nullptr;
  }

  // A source is looked at on one date, but it may appear in the course of several.
  void read_date(pugi::xml_node node, std::string& to) {
    std::string text = value(node);
    const bool single = &to == &citation_->accessed;
    if (const auto date = whole_date(text); date && (!single || parse_iso_date(edtf_text(*date)))) {
      to = edtf_text(*date);
    } else if (!text.empty()) {
      warn(line(node), "no such date: " + text);
      keep(std::move(text), line(node));
    }
  }

  // Text after the last commentary belongs to it. If there is no commentary, the text becomes one.
  void give_away_strays() {
    if (stray_.passages.empty()) {
      if (!out_.empty()) append(out_.back().warnings, stray_.warnings);
      return;
    }
    if (out_.empty()) {
      stray_.line = stray_.passages[0].line;
      out_.push_back(std::move(stray_));
      return;
    }
    append(out_.back().passages, stray_.passages);
    append(out_.back().warnings, stray_.warnings);
  }

  template <class T>
  static void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }

  const LineIndex& lines_;
  std::vector<Commentary> out_;
  Commentary stray_;  // what stands before the next <commentary>
  Commentary* current_ = &stray_;
  Citation* citation_ = nullptr;
  PassageKind kind_ = PassageKind::commentary;
};

// Returns the offset of text or of another element beside the root.
std::optional<std::size_t> outside_of(pugi::xml_node root, const pugi::xml_document& document) {
  for (const pugi::xml_node node : document.children()) {
    const bool stray =
        is_text(node) ? !clean(node.value()).empty() : node.type() == pugi::node_element && node != root;
    if (root && stray) return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  }
  return std::nullopt;
}

Error malformed(std::string_view text, const LineIndex& lines, std::size_t offset, std::string_view what) {
  offset = std::min(offset, text.size());
  const int line = lines.line(offset);
  const std::size_t begin = lines.line_start(line);
  const std::size_t column = code_points(text.substr(begin, offset - begin)) + 1;
  return {fmt::format("malformed XML: {} (column {})", what, column), line, ErrorKind::failure};
}

}  // namespace

Result<std::vector<Commentary>> read_xml(const std::string& text) {
  if (is_blank(text)) return std::vector<Commentary>();
  const LineIndex lines(text);
  pugi::xml_document document;
  // Text of only blanks is kept, because blanks between inline elements separate words. The text is parsed as
  // a fragment, because text outside the root element would otherwise vanish.
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment;
  const pugi::xml_parse_result parsed =
      document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
  if (!parsed) {
    std::string what = parsed.description();
    what[0] = static_cast<char>(what[0] | 0x20);
    return tl::unexpected<Error>(
        malformed(text, lines, static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)), what));
  }
  if (const auto at = nul_reference(text)) {
    return tl::unexpected<Error>(malformed(text, lines, *at, "reference to the character U+0000"));
  }
  const pugi::xml_node root = document.document_element();
  if (const auto at = outside_of(root, document)) {
    return tl::unexpected<Error>(malformed(text, lines, *at, "content outside of the root element"));
  }
  if (!is_element(root, "commentary") && !is_element(root, "commentaries")) {
    const int at = root ? lines.line(static_cast<std::size_t>(root.offset_debug())) : 1;
    const std::string found = root ? fmt::format(", not <{}>", clean(root.name())) : "; there is no element";
    return failure("the root element must be <commentaries> or <commentary>" + found, at);
  }
  return XmlReader(lines).read(root);
}

}  // namespace osint
