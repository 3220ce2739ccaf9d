// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/json_ld.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace osint {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 500'000;
constexpr int most_levels = 50;
constexpr std::size_t longest_value = 1000;
constexpr std::size_t most_authors = 100;

bool nests_too_deep(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > most_levels) return true;
  }
  return false;
}

std::string text_of(const Json& value) {
  if (!value.is_string()) return {};
  const auto& text = value.get_ref<const std::string&>();
  return text.size() > longest_value ? std::string() : collapsed_whitespace(text);
}

std::string member_text(const Json& object, const char* name) {
  const auto member = object.find(name);
  if (member == object.end()) return {};
  if (member->is_array()) return member->empty() ? std::string() : text_of(member->front());
  if (member->is_object()) return member->contains("@id") ? text_of((*member)["@id"]) : std::string();
  return text_of(*member);
}

bool is_of_type(const Json& object, const auto& wanted) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (!type->is_array()) return wanted(text_of(*type));
  return std::ranges::any_of(*type, [&](const Json& one) { return wanted(text_of(one)); });
}

bool is_article_type(const std::string& type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
}

bool is_organization(const std::string& type) { return type.ends_with("Organization"); }

class JsonLd {
 public:
  explicit JsonLd(const Json& root) { add(root); }

  ArticleData data() const {
    ArticleData out;
    if (article_ == nullptr) return out;
    out.title = member_text(*article_, "headline");
    if (out.title.empty()) out.title = member_text(*article_, "name");
    out.date = member_text(*article_, "datePublished");
    if (out.date.empty()) out.date = member_text(*article_, "dateCreated");
    out.url = member_text(*article_, "url");
    if (out.url.empty()) out.url = member_text(*article_, "mainEntityOfPage");
    if (const auto author = article_->find("author"); author != article_->end())
      add_authors(*author, out.authors);
    if (const auto publisher = article_->find("publisher"); publisher != article_->end())
      out.publisher = name_of(*publisher);
    return out;
  }

 private:
  // Adds the object itself and those of its graph. The recursion is at most `most_levels` deep.
  void add(const Json& value) {
    if (value.is_array()) {
      for (const Json& one : value) add(one);
      return;
    }
    if (!value.is_object()) return;
    if (const std::string id = member_text(value, "@id"); !id.empty()) named_.try_emplace(id, &value);
    if (article_ == nullptr && is_of_type(value, is_article_type)) article_ = &value;
    for (const char* const inner : {"@graph", "mainEntity"}) {
      if (const auto member = value.find(inner); member != value.end()) add(*member);
    }
  }

  const Json& resolved(const Json& value) const {
    if (!value.is_object() || value.contains("name")) return value;
    const auto found = named_.find(member_text(value, "@id"));
    return found == named_.end() ? value : *found->second;
  }

  std::string name_of(const Json& value) const {
    const Json& object = resolved(value);
    return object.is_object() ? member_text(object, "name") : text_of(object);
  }

  void add_authors(const Json& value, std::vector<std::string>& out) const {
    if (value.is_array()) {
      for (const Json& one : value) {
        if (!one.is_array()) add_authors(one, out);
      }
      return;
    }
    const Json& object = resolved(value);
    if (object.is_object() && is_of_type(object, is_organization)) return;
    std::string name = name_of(object);
    if (!name.empty() && out.size() < most_authors) out.push_back(std::move(name));
  }

  const Json* article_ = nullptr;
  std::map<std::string, const Json*> named_;
};

}  // namespace

ArticleData article_data(std::string_view text) {
  if (text.size() > most_bytes || nests_too_deep(text)) return {};
  const Json root = Json::parse(text, nullptr, false, true);
  return root.is_discarded() ? ArticleData{} : JsonLd(root).data();
}

}  // namespace osint
