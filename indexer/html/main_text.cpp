// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/main_text.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "indexer/html/main_root.h"
#include "indexer/html/page_weights.h"
#include "indexer/html/site_words.h"
#include "indexer/html/styles.h"

namespace osint {

namespace {

class Omissions {
 public:
  explicit Omissions(const HtmlTree& tree) : tree_(tree), out_(tree.nodes().size()) {}

  // Leaves out what no reader sees or says.
  void omit_unseen() {
    for (std::size_t i = 0; i < out_.size(); ++i) {
      switch (node(i).element) {
        case Element::form_control: out_[i] = "a form"; break;
        case Element::noscript: out_[i] = "for browsers without scripts"; break;
        case Element::text:
        case Element::html:
        case Element::body: break;
        default:
          if (look_of(tree_, i).hidden) out_[i] = "hidden";
          break;
      }
    }
  }

  void omit_site() {
    weigh();
    find_places();
    for (std::size_t i = 0; i < out_.size();) {
      if (out_[i].empty() && may_be_site(i)) {
        if (const std::string_view part = reason(i); is_site(i, part)) out_[i] = part;
      }
      i = out_[i].empty() ? i + 1 : node(i).end;
    }
    weigh();
    omit_below_headings();
    weigh();
    omit_lists_of_links();
    weigh();
    find_page_title();
    omit_around(main_root(tree_, weights_));
  }

  std::uint32_t text() const { return weights_.empty() ? 0 : weights_.front().text; }
  void weigh() { weights_ = weights(tree_, out_); }
  std::vector<std::string_view> result() && { return std::move(out_); }

 private:
  const HtmlNode& node(std::size_t i) const { return tree_.nodes()[i]; }

  bool may_be_site(std::size_t i) const {
    const Element element = node(i).element;
    return element != Element::html && element != Element::body && element != Element::main &&
           element != Element::article && element != Element::text && element != Element::head &&
           !holds_article_[i];
  }

  // A part with most of the text is not the site's, whatever its name. But comments may be longer still.
  bool is_site(std::size_t i, std::string_view part) const {
    if (part.empty()) return false;
    constexpr std::uint32_t enough = 400;  // bytes
    const std::uint32_t whole = weights_.front().text;
    const std::uint32_t here = weights_[i].text;
    if (std::uint64_t{here} * 2 < whole || node(i).element == Element::nav) return true;
    return part == "comments of readers" && weights_[i].titles == 0 && whole - here >= enough;
  }

  void find_places() {
    in_article_.assign(out_.size(), false);
    holds_article_.assign(out_.size(), false);
    for (std::size_t i = 1; i < out_.size(); ++i) {
      const std::size_t parent = node(i).parent;
      in_article_[i] = in_article_[parent] || is_article(parent);
    }
    for (std::size_t i = out_.size(); i-- > 1;) {
      if (is_article(i) || holds_article_[i]) holds_article_[node(i).parent] = true;
    }
  }

  bool is_article(std::size_t i) const {
    const Element element = node(i).element;
    return element == Element::article || element == Element::main ||
           (element == Element::block && tree_.attribute(i, "role") == "main");
  }

  std::string_view reason(std::size_t i) const {
    const Element element = node(i).element;
    if (element == Element::nav) return "navigation";
    if (element == Element::form) return "a form";
    if (const std::string_view part = site_part_of_role(tree_.attribute(i, "role")); !part.empty())
      return part;
    if (element == Element::header && !in_article_[i] && is_site_header(i)) return "the site's header";
    if (element == Element::footer && (!in_article_[i] || is_mostly_links(i))) return "the site's footer";
    if (element == Element::aside && !is_pull_quote(i)) return "beside the text";
    if (!is_block(element) && element != Element::other && element != Element::a) return {};
    if (element == Element::heading) return {};
    if (const std::string_view part = site_part(tree_.attribute(i, "class")); !part.empty()) return part;
    return site_part(tree_.attribute(i, "id"));
  }

  // A header with the title of the text is not that of the site.
  bool is_site_header(std::size_t i) const {
    const Weight& here = weights_[i];
    return is_mostly_links(i) || here.titles == 0 || here.titles < weights_.front().titles;
  }

  bool is_mostly_links(std::size_t i) const { return weights_[i].linked * 2 > weights_[i].text; }

  bool is_pull_quote(std::size_t i) const {
    const std::string names = ascii_lower(tree_.attribute(i, "class").substr(0, 200));
    if (names.find("quote") != std::string::npos || names.find("pull") != std::string::npos) return true;
    for (std::size_t at = i + 1; at < node(i).end; ++at) {
      if (node(at).element == Element::blockquote) return true;
    }
    const std::string text = tree_.inner_text(i, 8);
    return text.starts_with("“") || text.starts_with("\"") || text.starts_with("«");
  }

  // Leaves out headings such as "Related articles", and what stands below them up to the next heading.
  void omit_below_headings() {
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (!out_[i].empty()) {
        i = node(i).end - 1;
        continue;
      }
      const Element element = node(i).element;
      if (element != Element::heading && element != Element::p && element != Element::strong) continue;
      if (weights_[i].text > 40) continue;
      const std::string_view part = site_part_of_heading(ascii_lower(tree_.inner_text(i, 60)));
      if (part.empty()) continue;
      const std::size_t head = outermost_of_same_text(i);
      if (part == "comments of readers" && omit_readers(head, part)) continue;
      omit_from(head, part);
    }
  }

  // Leaves out readers' comments if a part of its own begins with this heading.
  bool omit_readers(std::size_t heading, std::string_view part) {
    const std::size_t whole = node(heading).parent;
    const Element element = node(whole).element;
    const bool own = element == Element::block || element == Element::section || element == Element::aside;
    if (!own || !begins_with(whole, heading) || !may_be_site(whole) || !is_site(whole, part)) return false;
    out_[whole] = part;
    return true;
  }

  bool begins_with(std::size_t whole, std::size_t first) const {
    for (std::size_t i = whole + 1; i < first; i = node(i).end) {
      if (weights_[i].text > 0) return false;
    }
    return true;
  }

  std::size_t outermost_of_same_text(std::size_t i) const {
    while (i > 0 && weights_[node(i).parent].text == weights_[i].text) i = node(i).parent;
    return i;
  }

  void omit_from(std::size_t heading, std::string_view part) {
    if (node(heading).element == Element::body || heading == 0) return;
    out_[heading] = part;
    const std::size_t end = node(node(heading).parent).end;
    const std::uint64_t most = weights_.front().text / 4;
    std::uint64_t taken = 0;
    for (std::size_t i = node(heading).end; i < end; i = node(i).end) {
      const Element element = node(i).element;
      const bool list = weights_[i].links > 0 && is_mostly_links(i);
      if (element == Element::heading || element == Element::hr ||
          (element != Element::text && weights_[i].text > 0 && !list) ||
          (element == Element::text && weights_[i].text > 0))
        return;
      taken += weights_[i].text;
      if (taken > most) return;
      if (weights_[i].text > 0) out_[i] = part;
    }
  }

  void omit_lists_of_links() {
    for (std::size_t i = 0; i < out_.size();) {
      if (!out_[i].empty()) {
        i = node(i).end;
        continue;
      }
      if (is_list_of_links(i)) out_[i] = "a list of links";
      if (node(i).element != Element::body && node(i).element != Element::html && shares(i))
        out_[i] = "buttons to share";
      if (weights_[i].text > 0 && node(i).element == Element::text) last_text_ = i;
      i = out_[i].empty() ? i + 1 : node(i).end;
    }
  }

  // Returns true for "Share Facebook Telegram": only links to networks, and a word before them.
  bool shares(std::size_t i) const {
    const Weight& here = weights_[i];
    constexpr std::uint32_t longest = 200;
    if (here.links < 2 || here.text > longest || here.titles > 0) return false;
    std::uint32_t networks = 0;
    for (std::size_t at = i + 1; at < node(i).end; ++at) {
      if (node(at).element == Element::a && names_network(ascii_lower(tree_.inner_text(at, 60)))) ++networks;
    }
    return networks >= 2 && networks == here.links && std::uint64_t{here.linked} * 3 >= here.text;
  }

  bool is_list_of_links(std::size_t i) const {
    const Element element = node(i).element;
    if (element != Element::unordered_list && element != Element::ordered_list && element != Element::block &&
        element != Element::section && element != Element::table && element != Element::cell)
      return false;
    const Weight& here = weights_[i];
    constexpr std::uint32_t longest_link = 60;  // a citation is longer
    if (here.links < 3 || here.titles > 0 || std::uint64_t{here.linked} * 10 < std::uint64_t{here.text} * 8 ||
        here.linked > here.links * longest_link || std::uint64_t{here.text} * 2 > weights_.front().text)
      return false;
    if (announces_sources(ascii_lower(tree_.inner_text(i, 40)))) return false;
    return last_text_ == 0 || !announces_sources(ascii_lower(tree_.inner_text(last_text_, 40)));
  }

  void omit_around(std::size_t root) {
    for (std::size_t i = root; i != 0; i = node(i).parent) {
      const std::size_t parent = node(i).parent;
      for (std::size_t sibling = parent + 1; sibling < node(parent).end; sibling = node(sibling).end) {
        if (sibling != i && out_[sibling].empty() && node(sibling).element != Element::head &&
            !(sibling < i && is_page_title(sibling)))
          out_[sibling] = "outside the page's main text";
      }
    }
    omit_teasers(root);
  }

  // True for a heading above the text that the page's own title contains: it is the title of the text.
  bool is_page_title(std::size_t i) const {
    constexpr std::size_t longest = 300;
    if (weights_[i].text == 0 || weights_[i].text > longest || page_title_.empty()) return false;
    for (std::size_t at = i; at < node(i).end; ++at) {
      if (node(at).element == Element::heading && weights_[at].text == weights_[i].text)
        return page_title_.find(tree_.inner_text(at, longest)) != std::string::npos &&
               page_title_.size() > tree_.inner_text(at, longest).size() / 2;
    }
    return false;
  }

  void find_page_title() {
    for (std::size_t i = 0; i < out_.size() && page_title_.empty(); ++i) {
      if (node(i).element != Element::text && tree_.name(i) == "title")
        page_title_ = tree_.inner_text(i, 1000);
    }
  }

  // Leaves out articles that are far shorter than the one beside them.
  void omit_teasers(std::size_t root) {
    std::uint32_t longest = 0;
    for (std::size_t i = root + 1; i < node(root).end; ++i) {
      if (node(i).element == Element::article) longest = std::max(longest, weights_[i].prose);
    }
    for (std::size_t i = root + 1; i < node(root).end; ++i) {
      if (node(i).element == Element::article && out_[i].empty() && weights_[i].links > 0 &&
          std::uint64_t{weights_[i].text} * 5 < longest && !in_article_of(i, root))
        out_[i] = "the teaser of another article";
    }
  }

  bool in_article_of(std::size_t i, std::size_t root) const {
    for (std::size_t at = node(i).parent; at > root; at = node(at).parent) {
      if (node(at).element == Element::article) return true;
    }
    return node(root).element == Element::article;
  }

  const HtmlTree& tree_;
  std::vector<std::string_view> out_;
  std::vector<Weight> weights_;
  std::vector<bool> in_article_;
  std::vector<bool> holds_article_;
  std::size_t last_text_ = 0;
  std::string page_title_;
};

}  // namespace

std::vector<std::string_view> omissions(const HtmlTree& tree, Extent extent) {
  Omissions all(tree);
  all.omit_unseen();
  if (extent == Extent::all_text) return std::move(all).result();
  all.weigh();
  const std::uint32_t before = all.text();
  Omissions chosen = all;
  chosen.omit_site();
  chosen.weigh();
  // A page that would lose nearly all of its text is not built in the way of other sites.
  constexpr std::uint32_t little = 200;
  const bool lost = chosen.text() < little && std::uint64_t{chosen.text()} * 10 < before;
  return std::move(lost ? all : chosen).result();
}

}  // namespace osint
