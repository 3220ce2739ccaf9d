// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/html_elements.h"

#include <algorithm>
#include <array>

namespace osint {

namespace {

struct Row {
  std::string_view name;
  Element element;
};

// In the order of names.
constexpr std::array rows{
    Row{"a", Element::a},
    Row{"address", Element::block},
    Row{"article", Element::article},
    Row{"aside", Element::aside},
    Row{"audio", Element::unseen},
    Row{"b", Element::strong},
    Row{"blockquote", Element::blockquote},
    Row{"body", Element::body},
    Row{"br", Element::br},
    Row{"button", Element::form_control},
    Row{"canvas", Element::unseen},
    Row{"caption", Element::caption},
    Row{"center", Element::block},
    Row{"cite", Element::emphasis},
    Row{"datalist", Element::unseen},
    Row{"dd", Element::description},
    Row{"details", Element::block},
    Row{"dfn", Element::emphasis},
    Row{"dialog", Element::block},
    Row{"dir", Element::unordered_list},
    Row{"div", Element::block},
    Row{"dl", Element::block},
    Row{"dt", Element::description},
    Row{"em", Element::emphasis},
    Row{"embed", Element::unseen},
    Row{"fieldset", Element::block},
    Row{"figcaption", Element::figcaption},
    Row{"figure", Element::figure},
    Row{"footer", Element::footer},
    Row{"form", Element::form},
    Row{"frameset", Element::frameset},
    Row{"h1", Element::heading},
    Row{"h2", Element::heading},
    Row{"h3", Element::heading},
    Row{"h4", Element::heading},
    Row{"h5", Element::heading},
    Row{"h6", Element::heading},
    Row{"head", Element::head},
    Row{"header", Element::header},
    Row{"hgroup", Element::block},
    Row{"hr", Element::hr},
    Row{"html", Element::html},
    Row{"i", Element::emphasis},
    Row{"iframe", Element::unseen},
    Row{"img", Element::img},
    Row{"input", Element::form_control},
    Row{"legend", Element::block},
    Row{"li", Element::li},
    Row{"link", Element::link},
    Row{"main", Element::main},
    Row{"map", Element::unseen},
    Row{"menu", Element::unordered_list},
    Row{"meta", Element::meta},
    Row{"nav", Element::nav},
    Row{"noembed", Element::unseen},
    Row{"noframes", Element::noscript},
    Row{"noscript", Element::noscript},
    Row{"object", Element::unseen},
    Row{"ol", Element::ordered_list},
    Row{"optgroup", Element::form_control},
    Row{"option", Element::form_control},
    Row{"p", Element::p},
    Row{"picture", Element::other},
    Row{"plaintext", Element::pre},
    Row{"pre", Element::pre},
    Row{"q", Element::q},
    Row{"rp", Element::unseen},
    Row{"rt", Element::ruby_text},
    Row{"rtc", Element::ruby_text},
    Row{"script", Element::script},
    Row{"search", Element::nav},
    Row{"section", Element::section},
    Row{"select", Element::form_control},
    Row{"strong", Element::strong},
    Row{"style", Element::unseen},
    Row{"summary", Element::block},
    Row{"sup", Element::sup},
    Row{"svg", Element::unseen},
    Row{"table", Element::table},
    Row{"tbody", Element::block},
    Row{"td", Element::cell},
    Row{"template", Element::unseen},
    Row{"textarea", Element::form_control},
    Row{"tfoot", Element::block},
    Row{"th", Element::cell},
    Row{"thead", Element::block},
    Row{"time", Element::time},
    Row{"title", Element::title},
    Row{"tr", Element::row},
    Row{"ul", Element::unordered_list},
    Row{"video", Element::unseen},
    Row{"xmp", Element::pre},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::name));

}  // namespace

Element element_of(std::string_view name) {
  const auto row = std::ranges::lower_bound(rows, name, {}, &Row::name);
  return row != rows.end() && row->name == name ? row->element : Element::other;
}

bool is_block(Element element) {
  switch (element) {
    case Element::block:
    case Element::article:
    case Element::aside:
    case Element::blockquote:
    case Element::body:
    case Element::caption:
    case Element::cell:
    case Element::description:
    case Element::figcaption:
    case Element::figure:
    case Element::footer:
    case Element::form:
    case Element::frameset:
    case Element::head:
    case Element::header:
    case Element::heading:
    case Element::hr:
    case Element::html:
    case Element::li:
    case Element::main:
    case Element::nav:
    case Element::noscript:
    case Element::ordered_list:
    case Element::p:
    case Element::pre:
    case Element::row:
    case Element::section:
    case Element::table:
    case Element::unordered_list: return true;
    case Element::other:
    case Element::text:
    case Element::a:
    case Element::br:
    case Element::emphasis:
    case Element::form_control:
    case Element::img:
    case Element::link:
    case Element::meta:
    case Element::q:
    case Element::ruby_text:
    case Element::script:
    case Element::strong:
    case Element::sup:
    case Element::time:
    case Element::title:
    case Element::unseen: break;
  }
  return false;
}

}  // namespace osint
