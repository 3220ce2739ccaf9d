// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/html/json_ld.h"
#include "indexer/html/metadata_values.h"

namespace osint {

namespace {

constexpr std::size_t longest_value = 1000;
constexpr std::size_t most_values = 100;  // of one key

class Metadata {
 public:
  Metadata(const HtmlTree& tree, const std::vector<std::string_view>& omitted)
      : tree_(tree), omitted_(omitted) {
    for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
      if (i >= omitted_end_ && !omitted_[i].empty()) omitted_end_ = tree.nodes()[i].end;
      look_at(i, i >= omitted_end_);
    }
  }

  FrontMatter front() const {
    FrontMatter out;
    out.title = title();
    out.analysts = analysts();
    out.date = date();
    out.url = url();
    out.tags = tags();
    return out;
  }

 private:
  // Scripts and the like describe the page wherever they stand.
  void look_at(std::size_t i, bool shown) {
    switch (tree_.nodes()[i].element) {
      case Element::meta: add_meta(i); break;
      case Element::link:
        if (canonical_.empty() && ascii_lower(tree_.attribute(i, "rel").substr(0, 20)) == "canonical")
          canonical_ = value_of(tree_.attribute(i, "href"));
        break;
      case Element::title:
        if (title_.empty()) title_ = tree_.inner_text(i, longest_value);
        break;
      case Element::heading:
        if (heading_.empty() && shown && tree_.name(i) == "h1") heading_ = tree_.inner_text(i, longest_value);
        break;
      case Element::script:
        if (article_.title.empty() && tree_.attribute(i, "type") == "application/ld+json" &&
            i + 1 < tree_.nodes()[i].end)
          add_article(article_data(tree_.text(i + 1)));
        break;
      case Element::a:
        if (shown && tree_.attribute(i, "rel") == "author") add("rel:author", tree_.inner_text(i, 200));
        break;
      case Element::time:
        if (shown) add_time(i);
        break;
      default: break;
    }
  }

  void add_article(ArticleData article) {
    const bool says_something = !article.title.empty() || !article.date.empty() || !article.authors.empty();
    if (says_something) article_ = std::move(article);
  }

  static std::string value_of(std::string_view text) {
    return text.size() > longest_value ? std::string() : collapsed_whitespace(text);
  }

  void add_meta(std::size_t i) {
    for (const char* const key : {"name", "property", "itemprop"}) {
      const std::string_view name = tree_.attribute(i, key);
      if (!name.empty() && name.size() < 60) return add(ascii_lower(name), tree_.attribute(i, "content"));
    }
  }

  void add_time(std::size_t i) {
    const std::string_view time = tree_.attribute(i, "datetime");
    const bool published =
        tree_.has_attribute(i, "pubdate") || tree_.attribute(i, "itemprop") == "datePublished";
    add(published ? "time:published" : "time", time.empty() ? tree_.inner_text(i, 60) : time);
  }

  void add(const std::string& key, std::string_view text) {
    std::string value = value_of(text);
    std::vector<std::string>& values = values_[key];
    if (!value.empty() && values.size() < most_values) values.push_back(std::move(value));
  }

  std::string first(std::initializer_list<const char*> keys) const {
    for (const char* const key : keys) {
      const auto found = values_.find(key);
      if (found != values_.end() && !found->second.empty()) return found->second.front();
    }
    return {};
  }

  std::string site() const {
    std::string name = first({"og:site_name", "application-name", "citation_journal_title"});
    return name.empty() ? article_.publisher : name;
  }

  std::string title() const {
    std::string stated = first({"citation_title"});
    if (stated.empty()) stated = article_.title;
    if (stated.empty()) stated = first({"og:title", "dc.title", "dcterms.title", "twitter:title"});
    return title_without_site(stated.empty() ? title_ : stated, site(), heading_);
  }

  std::vector<std::string> analysts() const {
    if (std::vector<std::string> names = names_of("citation_author"); !names.empty()) return names;
    std::vector<std::string> names;
    for (const std::string& author : article_.authors) add_name(author, names);
    for (const char* const key :
         {"article:author", "author", "dc.creator", "dcterms.creator", "parsely-author", "rel:author"}) {
      if (names.empty()) names = names_of(key);
    }
    return names;
  }

  std::vector<std::string> names_of(const char* key) const {
    std::vector<std::string> out;
    if (const auto found = values_.find(key); found != values_.end()) {
      for (const std::string& value : found->second) add_name(value, out);
    }
    return out;
  }

  void add_name(const std::string& text, std::vector<std::string>& names) const {
    std::string name = author_name(text);
    if (name.empty() || name == site() || std::ranges::find(names, name) != names.end()) return;
    names.push_back(std::move(name));
  }

  std::string date() const {
    for (const std::string& text :
         {first({"citation_publication_date", "citation_date", "citation_online_date"}), article_.date,
          first({"article:published_time", "datepublished", "og:published_time"}),
          first({"dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created"}),
          first({"pubdate", "publishdate", "publish-date", "date", "dcterms.date", "parsely-pub-date"}),
          first({"time:published", "time"})}) {
      if (std::string date = iso_date(text); !date.empty()) return date;
    }
    return {};
  }

  static bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
  }

  std::string url() const {
    for (const std::string& text :
         {canonical_, first({"og:url"}), article_.url, first({"citation_public_url"})}) {
      if (is_address(text) && text.find(' ') == std::string::npos) return text;
    }
    return {};
  }

  std::vector<std::string> tags() const {
    std::vector<std::string> out;
    if (const auto found = values_.find("article:tag"); found != values_.end()) out = found->second;
    if (!out.empty()) return out;
    const std::string words = first({"keywords", "citation_keywords", "news_keywords"});
    for (std::size_t at = 0; at < words.size() && out.size() < most_values;) {
      const std::size_t end = std::min(words.find_first_of(",;", at), words.size());
      if (std::string tag = collapsed_whitespace(words.substr(at, end - at)); !tag.empty())
        out.push_back(std::move(tag));
      at = end + 1;
    }
    return out;
  }

  const HtmlTree& tree_;
  const std::vector<std::string_view>& omitted_;
  std::map<std::string, std::vector<std::string>> values_;  // by name in small letters
  ArticleData article_;
  std::size_t omitted_end_ = 0;
  std::string title_;
  std::string heading_;
  std::string canonical_;
};

}  // namespace

FrontMatter page_metadata(const HtmlTree& tree, const std::vector<std::string_view>& omitted) {
  return Metadata(tree, omitted).front();
}

}  // namespace osint
