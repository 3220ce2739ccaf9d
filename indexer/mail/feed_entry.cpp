// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/feed_entry.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/mail/html_part.h"
#include "indexer/mail/person_names.h"
#include "indexer/mail/stated_day.h"
#include "indexer/mail/web_address.h"
#include "indexer/plain_text/plain_text.h"

namespace osint {
namespace {

constexpr std::size_t most_authors = 20;
constexpr std::size_t most_tags = 100;
constexpr std::size_t longest_tag = 200;  // bytes
// A longer id is of no use to people. The entry then gets one by its place.
constexpr std::size_t longest_id = 300;

class EntryReader {
 public:
  EntryReader(pugi::xml_node entry, const FeedSurroundings& around) : entry_(entry), around_(around) {
    base_ = base_of(entry, around.base);
  }

  Document read() {
    for (const pugi::xml_node child : entry_.children()) {
      const FeedName name = around_.names.name(child);
      switch (name.vocabulary) {
        case FeedVocabulary::own:
          if (around_.atom)
            take_atom(child, name.local);
          else
            take_rss(child, name.local);
          break;
        case FeedVocabulary::atom: take_atom_in_rss(child, name.local); break;
        case FeedVocabulary::dublin_core: take_dublin_core(child, name.local); break;
        case FeedVocabulary::content:
          if (name.local == "encoded") content_ = child;
          break;
        case FeedVocabulary::other: break;
      }
    }
    settle();
    return std::move(out_);
  }

 private:
  static std::string base_of(pugi::xml_node node, const std::string& outer) {
    const std::string_view stated = node.attribute("xml:base").value();
    std::string resolved = stated.empty() ? std::string() : resolved_address(outer, stated);
    return resolved.empty() ? outer : resolved;
  }

  int line_of(pugi::xml_node node) const {
    const auto offset = node.offset_debug();
    return offset < 0 ? 1 : around_.lines.line(static_cast<std::size_t>(offset));
  }

  static std::string one_line(pugi::xml_node node) {
    return collapsed_whitespace(repaired_utf8(direct_text(node)));
  }

  void add_authors(const std::string& text) {
    for (std::string& name : person_names(text)) {
      const bool known = std::ranges::find(out_.front.analysts, name) != out_.front.analysts.end();
      if (!known && out_.front.analysts.size() < most_authors) out_.front.analysts.push_back(std::move(name));
    }
  }

  void add_tag(std::string tag) {
    if (!tag.empty() && tag.size() <= longest_tag && out_.front.tags.size() < most_tags)
      out_.front.tags.push_back(std::move(tag));
  }

  void set_day(pugi::xml_node node) {
    if (out_.front.date.empty()) out_.front.date = stated_day(one_line(node));
  }

  void take_rss(pugi::xml_node node, std::string_view name) {
    if (name == "title") {
      if (out_.front.title.empty()) out_.front.title = html_line(repaired_utf8(direct_text(node)));
    } else if (name == "description") {
      summary_ = node;
    } else if (name == "link") {
      if (link_.empty()) link_ = resolved_address(base_of(node, base_), direct_text(node));
    } else if (name == "guid") {
      guid_ = one_line(node);
      if (std::string_view(node.attribute("isPermaLink").value()) != "false") permalink_ = guid_;
    } else if (name == "pubDate") {
      set_day(node);
    } else if (name == "author") {
      add_rss_author(one_line(node));
    } else if (name == "category") {
      add_tag(html_line(repaired_utf8(direct_text(node))));
    }
  }

  // "ann@example.org (Ann Example)"
  void add_rss_author(const std::string& text) {
    const std::size_t open = text.find('(');
    if (open != std::string::npos && text.ends_with(')'))
      add_authors(text.substr(open + 1, text.size() - open - 2));
    else
      add_authors(text);
  }

  void take_atom_in_rss(pugi::xml_node node, std::string_view name) {
    if (name == "link" || name == "author" || name == "updated" || name == "published") take_atom(node, name);
    if (name == "summary" && !summary_) summary_ = node;
    if (name == "content" && !content_) content_ = node;
  }

  void take_atom(pugi::xml_node node, std::string_view name) {
    if (name == "title") {
      if (out_.front.title.empty()) out_.front.title = atom_line(node);
    } else if (name == "content") {
      content_ = node;
    } else if (name == "summary") {
      summary_ = node;
    } else if (name == "link") {
      const std::string_view relation = node.attribute("rel").value();
      if (link_.empty() && (relation.empty() || relation == "alternate"))
        link_ = resolved_address(base_of(node, base_), node.attribute("href").value());
    } else if (name == "id") {
      guid_ = one_line(node);
    } else if (name == "published" || name == "issued") {
      published_ = stated_day(one_line(node));
    } else if (name == "updated" || name == "modified") {
      updated_ = stated_day(one_line(node));
    } else if (name == "author") {
      for (const pugi::xml_node child : node.children()) {
        if (around_.names.name(child).local == "name") add_authors(one_line(child));
      }
    } else if (name == "category") {
      const pugi::xml_attribute label = node.attribute("label");
      add_tag(collapsed_whitespace(repaired_utf8(label ? label.value() : node.attribute("term").value())));
    }
  }

  void take_dublin_core(pugi::xml_node node, std::string_view name) {
    if (name == "creator") {
      add_authors(one_line(node));
    } else if (name == "date" || name == "issued" || name == "created") {
      set_day(node);
    } else if (name == "subject") {
      add_tag(one_line(node));
    } else if (name == "title" && out_.front.title.empty()) {
      out_.front.title = one_line(node);
    } else if (name == "description" && !summary_) {
      summary_ = node;
    }
  }

  static bool is_html_type(std::string_view type) {
    return type == "html" || type == "text/html" || type == "escaped" || type == "application/xhtml+xml";
  }

  std::string atom_line(pugi::xml_node node) const {
    const std::string_view type = node.attribute("type").value();
    if (type == "xhtml") return html_line(repaired_utf8(inner_markup(node)));
    return is_html_type(type) ? html_line(repaired_utf8(direct_text(node))) : one_line(node);
  }

  // Returns the blocks of an element with text, by the type that it states. RSS states none.
  BlockSequence blocks_of(pugi::xml_node node) {
    if (!node) return {};
    const std::string type = ascii_lower(node.attribute("type").value());
    const bool nested =
        type == "xhtml" || (type == "application/xhtml+xml" && node.find_child([](pugi::xml_node child) {
          return child.type() == pugi::node_element;
        }));
    const std::string text = repaired_utf8(nested ? inner_markup(node) : direct_text(node));
    if (is_blank(text)) return {};
    const bool stated_text = around_.atom && (type.empty() || type == "text" || type == "text/plain");
    if (!stated_text && !nested && !type.empty() && !is_html_type(type) && type != "text" &&
        type != "text/plain") {
      warn(node, "its text is of the type \"" + collapsed_whitespace(repaired_utf8(type.substr(0, 60))) +
                     "\" and is not read");
      return {};
    }
    BlockSequence out;
    if (nested || (!stated_text && looks_like_html(text))) {
      Result<BlockSequence> blocks = html_blocks(text);
      if (!blocks) warn(node, "its text is not read: it " + blocks.error().message);
      if (blocks) append_blocks(out, std::move(*blocks), line_of(node) - 1);
    } else {
      append_blocks(out, plain_text_blocks(text), line_of(node) - 1);
    }
    return out;
  }

  void warn(pugi::xml_node node, std::string message) {
    out_.front.warnings.push_back({line_of(node), std::move(message)});
  }

  // Drops "The post TITLE appeared first on SITE.", which WordPress puts after each text.
  void drop_site_notice() {
    std::vector<Block>& blocks = out_.content.blocks;
    if (blocks.empty()) return;
    const std::string& text = blocks.back().text.text;
    const bool notice = (text.starts_with("The post ") || text.starts_with("The article ") ||
                         text.starts_with("This post ")) &&
                        (text.find(" appeared first on ") != std::string::npos ||
                         text.find(" first appeared on ") != std::string::npos);
    if (!notice || text.size() > 1000) return;
    out_.content.dropped.push_back(
        {blocks.back().text.line, collapsed_whitespace(text), "it names the site of the feed"});
    blocks.pop_back();
  }

  void settle() {
    FrontMatter& front = out_.front;
    if (front.date.empty()) front.date = published_.empty() ? updated_ : published_;
    front.url = !link_.empty() ? link_ : resolved_address("", permalink_);
    out_.is_entry = true;
    out_.line = line_of(entry_);
    if (guid_.size() <= longest_id) out_.id = guid_;
    out_.content = blocks_of(content_);
    if (out_.content.blocks.empty()) out_.content = blocks_of(summary_);
    drop_site_notice();
  }

  pugi::xml_node entry_;
  const FeedSurroundings& around_;
  std::string base_;
  Document out_;
  pugi::xml_node content_;
  pugi::xml_node summary_;
  std::string link_;
  std::string guid_;
  std::string permalink_;
  std::string published_;
  std::string updated_;
};

}  // namespace

Document feed_entry(pugi::xml_node entry, const FeedSurroundings& around) {
  return EntryReader(entry, around).read();
}

}  // namespace osint
