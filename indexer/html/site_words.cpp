// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/site_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace osint {

namespace {

struct Row {
  std::string_view word;
  std::string_view part;
};

constexpr std::string_view navigation = "navigation";
constexpr std::string_view sharing = "buttons to share";
constexpr std::string_view comments = "comments of readers";
constexpr std::string_view related = "related pages";
constexpr std::string_view notice = "a notice of the site";
constexpr std::string_view advertising = "advertising";
constexpr std::string_view footer = "the site's footer";
constexpr std::string_view header = "the site's header";
constexpr std::string_view unseen = "not shown";

// These match the first or the last word of a name.
constexpr std::array name_rows{
    Row{"addthis", sharing},
    Row{"addtoany", sharing},
    Row{"ads", advertising},
    Row{"ad", advertising},
    Row{"adsbygoogle", advertising},
    Row{"advert", advertising},
    Row{"advertisement", advertising},
    Row{"advertising", advertising},
    Row{"breadcrumb", navigation},
    Row{"breadcrumbs", navigation},
    Row{"catlinks", navigation},
    Row{"commentlist", comments},
    Row{"comments", comments},
    Row{"consent", notice},
    Row{"cookie", notice},
    Row{"cookies", notice},
    Row{"cookiebar", notice},
    Row{"cta", notice},
    Row{"disqus", comments},
    Row{"editsection", navigation},
    Row{"gdpr", notice},
    Row{"hidden", unseen},
    Row{"login", notice},
    Row{"menu", navigation},
    Row{"modal", notice},
    Row{"nav", navigation},
    Row{"navbar", navigation},
    Row{"navigation", navigation},
    Row{"newsletter", notice},
    Row{"outbrain", related},
    Row{"pager", navigation},
    Row{"pagination", navigation},
    Row{"paywall", notice},
    Row{"popup", notice},
    Row{"printfooter", footer},
    Row{"promo", advertising},
    Row{"recirc", related},
    Row{"recommendations", related},
    Row{"recommended", related},
    Row{"related", related},
    Row{"relatedposts", related},
    Row{"respond", comments},
    Row{"share", sharing},
    Row{"sharebar", sharing},
    Row{"sharedaddy", sharing},
    Row{"sharing", sharing},
    Row{"sidebar", navigation},
    Row{"signup", notice},
    Row{"sitemap", navigation},
    Row{"skip", navigation},
    Row{"social", sharing},
    Row{"sponsored", advertising},
    Row{"subscribe", notice},
    Row{"subscription", notice},
    Row{"taboola", related},
    Row{"tagcloud", navigation},
    Row{"teasers", related},
    Row{"toolbar", navigation},
    Row{"trending", related},
};

// These match a whole name.
constexpr std::array whole_rows{
    Row{"article-tags", navigation},
    Row{"cat-links", navigation},
    Row{"category-links", navigation},
    Row{"comment-add", comments},
    Row{"comment-forbidden", comments},
    Row{"comments-link", comments},
    Row{"entry-categories", navigation},
    Row{"entry-tags", navigation},
    Row{"kg-cta-card", notice},
    Row{"post-categories", navigation},
    Row{"post-footer", footer},
    Row{"tags-links", navigation},
    Row{"wp-block-post-terms", navigation},
    Row{"bottom-bar", footer},
    Row{"comment-form", comments},
    Row{"comment-list", comments},
    Row{"comment-section", comments},
    Row{"comment-respond", comments},
    Row{"footer", footer},
    Row{"jp-relatedposts", related},
    Row{"latest-news", related},
    Row{"masthead", header},
    Row{"more-stories", related},
    Row{"most-popular", related},
    Row{"most-read", related},
    Row{"page-footer", footer},
    Row{"page-header", header},
    Row{"post-tags", navigation},
    Row{"read-more", related},
    Row{"read-next", related},
    Row{"screen-reader-text", unseen},
    Row{"sr-only", unseen},
    Row{"site-branding", header},
    Row{"site-footer", footer},
    Row{"site-header", header},
    Row{"siteheader", header},
    Row{"sitefooter", footer},
    Row{"tag-list", navigation},
    Row{"tags", navigation},
    Row{"topbar", header},
    Row{"top-bar", header},
    Row{"visually-hidden", unseen},
    Row{"widget", navigation},
    Row{"widget-area", navigation},
    Row{"you-may-also-like", related},
};

constexpr std::array role_rows{
    Row{"alert", notice},          Row{"alertdialog", notice}, Row{"banner", header},
    Row{"complementary", related}, Row{"contentinfo", footer}, Row{"dialog", notice},
    Row{"menu", navigation},       Row{"menubar", navigation}, Row{"navigation", navigation},
    Row{"search", navigation},     Row{"toolbar", navigation}, Row{"tablist", navigation},
};

constexpr std::array heading_rows{
    Row{"about the author", notice}, Row{"about the authors", notice}, Row{"advertisement", advertising},
    Row{"categories", navigation}, Row{"comments", comments}, Row{"follow us", sharing},
    Row{"latest news", related}, Row{"leave a comment", comments}, Row{"leave a reply", comments},
    Row{"more stories", related}, Row{"more news", related}, Row{"most popular", related},
    Row{"most read", related}, Row{"newsletter", notice}, Row{"popular posts", related},
    Row{"read also", related}, Row{"read more", related}, Row{"read next", related},
    Row{"recent posts", related}, Row{"recommended", related}, Row{"recommended for you", related},
    Row{"related", related}, Row{"related articles", related}, Row{"related content", related},
    Row{"related links", related}, Row{"related news", related}, Row{"related posts", related},
    Row{"related stories", related}, Row{"see also", related}, Row{"share", sharing},
    Row{"share this", sharing}, Row{"share this article", sharing}, Row{"share this page", sharing},
    Row{"share this post", sharing}, Row{"share this story", sharing}, Row{"subscribe", notice},
    Row{"tags", navigation}, Row{"trending", related}, Row{"trending now", related},
    Row{"you may also like", related}, Row{"you might also like", related},
    // In other languages; letters beyond ASCII are not folded, so both forms of some stand here.
    Row{"artículos relacionados", related}, Row{"noticias relacionadas", related},
    Row{"lo más leído", related}, Row{"te puede interesar", related}, Row{"lea también", related},
    Row{"lee también", related}, Row{"compartir", sharing}, Row{"comparte", sharing},
    Row{"comentarios", comments}, Row{"à lire aussi", related}, Row{"À lire aussi", related},
    Row{"lire aussi", related}, Row{"sur le même sujet", related}, Row{"articles liés", related},
    Row{"les plus lus", related}, Row{"partager", sharing}, Row{"commentaires", comments},
    Row{"lesen sie auch", related}, Row{"mehr zum thema", related}, Row{"verwandte artikel", related},
    Row{"meistgelesen", related}, Row{"das könnte sie auch interessieren", related}, Row{"teilen", sharing},
    Row{"kommentare", comments}, Row{"читайте также", related}, Row{"Читайте также", related},
    Row{"по теме", related}, Row{"По теме", related}, Row{"самое читаемое", related},
    Row{"Самое читаемое", related}, Row{"поделиться", sharing}, Row{"Поделиться", sharing},
    Row{"комментарии", comments}, Row{"Комментарии", comments}, Row{"читайте також", related},
    Row{"Читайте також", related}, Row{"поширити", sharing}, Row{"Поширити", sharing},
    Row{"коментарі", comments}, Row{"Коментарі", comments}, Row{"leia também", related},
    Row{"leia mais", related}, Row{"mais lidas", related}, Row{"compartilhar", sharing},
    Row{"comentários", comments}, Row{"leggi anche", related}, Row{"articoli correlati", related},
    Row{"condividi", sharing}, Row{"commenti", comments}, Row{"ilgili haberler", related},
    Row{"paylaş", sharing}, Row{"yorumlar", comments}, Row{"相关阅读", related}, Row{"相关新闻", related},
    Row{"相关文章", related}, Row{"推荐阅读", related}, Row{"热门文章", related}, Row{"分享到", sharing},
    Row{"分享", sharing}, Row{"评论", comments}, Row{"相關新聞", related}, Row{"延伸閱讀", related},
    Row{"關鍵字", navigation}, Row{"关键词", navigation}, Row{"اقرأ أيضا", related},
    Row{"اقرأ أيضاً", related}, Row{"مواضيع ذات صلة", related}, Row{"شارك", sharing},
    Row{"التعليقات", comments}, Row{"مطالب مرتبط", related}, Row{"اخبار مرتبط", related},
    Row{"نظرات", comments}, Row{"関連記事", related}, Row{"コメント", comments}, Row{"관련기사", related},
    Row{"댓글", comments}, Row{"more like this", related}, Row{"more like it", related},
    Row{"continue reading", related}};

std::string_view find(std::string_view word, const auto& table) {
  const auto row = std::ranges::find(table, word, &Row::word);
  return row == table.end() ? std::string_view() : row->part;
}

// "articleShareBar" -> "article-share-bar"
std::string with_hyphens(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool hump = i > 0 && is_ascii_upper(name[i]) && is_ascii_lower(name[i - 1]);
    if (hump) out += '-';
    out += name[i] == '_' || name[i] == ':' ? '-' : ascii_lower(name[i]);
  }
  out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == '-' && b == '-'; }),
            out.end());
  while (!out.empty() && out.back() == '-') out.pop_back();
  while (!out.empty() && out.front() == '-') out.erase(0, 1);
  return out;
}

// "has-sidebar" and "no-comments" say what the page has elsewhere, "comments-open" says what it allows.
bool tells_of_others(std::string_view name) {
  constexpr std::array<std::string_view, 7> leads{"has-", "no-", "with-",    "without-",
                                                  "is-",  "js-", "wp-embed-"};
  return std::ranges::any_of(leads, [&](std::string_view lead) { return name.starts_with(lead); }) ||
         name.ends_with("-open") || name.ends_with("-closed") ||
         name.find("-with-") != std::string_view::npos || name.find("-no-") != std::string_view::npos;
}

std::string_view part_of_name(std::string_view name) {
  const std::string words = with_hyphens(name);
  if (tells_of_others(words)) return {};
  if (const std::string_view part = find(words, whole_rows); !part.empty()) return part;
  const std::string_view view = words;
  if (const std::string_view part = find(view.substr(0, view.find('-')), name_rows); !part.empty())
    return part;
  const std::size_t last = view.rfind('-');
  return last == std::string_view::npos ? std::string_view() : find(view.substr(last + 1), name_rows);
}

}  // namespace

std::string_view site_part(std::string_view names) {
  constexpr std::size_t longest = 1000;
  names = names.substr(0, longest);
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\n\r", at), names.size());
    if (const std::string_view part = part_of_name(names.substr(at, end - at)); !part.empty()) return part;
    at = end + 1;
  }
  return {};
}

std::string_view site_part_of_role(std::string_view role) { return find(role, role_rows); }

std::string_view site_part_of_heading(std::string_view lower) {
  while (!lower.empty() && std::string_view(" :.…»>").find(lower.back()) != std::string_view::npos)
    lower.remove_suffix(1);
  return find(lower, heading_rows);
}

bool names_network(std::string_view lower) {
  constexpr std::array<std::string_view, 26> names{
      "facebook",  "twitter",  "x",         "telegram",      "whatsapp",
      "linkedin",  "reddit",   "vk",        "vkontakte",     "вконтакте",
      "ВКонтакте", "viber",    "weibo",     "wechat",        "微博",
      "微信",      "qq",       "pinterest", "tumblr",        "bluesky",
      "threads",   "mastodon", "messenger", "odnoklassniki", "facebook messenger",
      "line"};
  return std::ranges::find(names, lower) != names.end();
}

bool announces_sources(std::string_view lower) {
  constexpr std::array<std::string_view, 8> leads{"source",   "reference", "notes",        "footnotes",
                                                  "endnotes", "citation",  "bibliography", "works cited"};
  return std::ranges::any_of(leads, [&](std::string_view lead) { return lower.starts_with(lead); });
}

}  // namespace osint
