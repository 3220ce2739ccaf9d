// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/style_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace osint {
namespace {

constexpr int longest_line = 32;  // of styles that are based on each other
constexpr int most_levels = 9;

struct NamedRole {
  std::string_view name;  // in lower case, without blanks and other signs
  StyleRole role;
};

// Names of Word, LibreOffice, Google Docs and pandoc.
constexpr std::array named_roles{
    NamedRole{"title", StyleRole::title},
    NamedRole{"subtitle", StyleRole::subtitle},
    NamedRole{"quote", StyleRole::quote},
    NamedRole{"intensequote", StyleRole::quote},
    NamedRole{"pullquote", StyleRole::quote},
    NamedRole{"quotation", StyleRole::quote},
    NamedRole{"quotations", StyleRole::quote},
    NamedRole{"blockquote", StyleRole::quote},
    NamedRole{"blockquotation", StyleRole::quote},
    NamedRole{"blocktext", StyleRole::quote},
    NamedRole{"caption", StyleRole::caption},
    NamedRole{"imagecaption", StyleRole::caption},
    NamedRole{"figurecaption", StyleRole::caption},
    NamedRole{"illustration", StyleRole::caption},
    NamedRole{"figure", StyleRole::caption},
    NamedRole{"tocheading", StyleRole::contents},
    NamedRole{"contentsheading", StyleRole::contents},
    NamedRole{"author", StyleRole::author},
    NamedRole{"date", StyleRole::date},
    NamedRole{"header", StyleRole::page_margin},
    NamedRole{"footer", StyleRole::page_margin},
};

// "Heading_20_2", "heading 2" -> "heading2".
std::string plain_name(std::string_view name) {
  constexpr std::string_view coded_blank = "_20_";
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.substr(i).starts_with(coded_blank)) {
      i += coded_blank.size() - 1;
    } else if (is_ascii_letter(name[i]) || is_ascii_digit(name[i])) {
      out += ascii_lower(name[i]);
    }
  }
  return out;
}

// "heading2" -> 2; 0 where it is none.
int heading_level(std::string_view plain) {
  constexpr std::string_view heading = "heading";
  if (!plain.starts_with(heading) || plain.size() != heading.size() + 1) return 0;
  const char digit = plain.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

bool is_numbered(std::string_view plain, std::string_view name) {
  return plain.size() == name.size() + 1 && plain.starts_with(name) && is_ascii_digit(plain.back());
}

template <class T>
void take(std::optional<T>& to, const std::optional<T>& from) {
  if (!to) to = from;
}

}  // namespace

Letters laid_over(const Letters& over, const Letters& under) {
  Letters out = over;
  take(out.bold, under.bold);
  take(out.italic, under.italic);
  take(out.hidden, under.hidden);
  take(out.superscript, under.superscript);
  if (!out.size && out.scale && under.size) {
    out.size = *under.size * *out.scale;
    out.scale.reset();
  } else if (!out.size && out.scale && under.scale) {
    out.scale = *out.scale * *under.scale;
  } else {
    take(out.size, under.size);
    take(out.scale, under.scale);
  }
  return out;
}

StyleRole role_of_style(std::string_view name) {
  const std::string plain = plain_name(name);
  if (heading_level(plain) > 0) return StyleRole::heading;
  if (is_numbered(plain, "toc") || is_numbered(plain, "contents")) return StyleRole::contents;
  const auto* const found = std::ranges::find(named_roles, std::string_view(plain), &NamedRole::name);
  return found == named_roles.end() ? StyleRole::none : found->role;
}

void StyleSheet::add(const std::string& identifier, NamedStyle style) {
  const StyleRole role = role_of_style(style.name);
  const int level = heading_level(plain_name(style.name));
  styles_.emplace(identifier, Known{std::move(style), role, level});
  resolved_.clear();
}

const ResolvedStyle& StyleSheet::resolved(const std::string& identifier) const {
  const auto known = resolved_.find(identifier);
  if (known != resolved_.end()) return known->second;
  return resolved_.emplace(identifier, resolve(identifier)).first->second;
}

ResolvedStyle StyleSheet::resolve(const std::string& identifier) const {
  ResolvedStyle out;
  std::optional<int> level;
  std::optional<int> list_level;
  std::optional<std::string> list;
  const std::string* next = &identifier;
  for (int steps = 0; steps < longest_line && !next->empty(); ++steps) {
    const auto found = styles_.find(*next);
    if (found == styles_.end()) break;
    const NamedStyle& style = found->second.style;
    out.letters = laid_over(out.letters, style.letters);
    if (out.role == StyleRole::none) out.role = found->second.role;
    take(level, style.outline);
    if (!level && found->second.level > 0) level = found->second.level;
    take(list, style.list);
    take(list_level, style.list_level);
    next = &style.base;
  }
  out.level = std::clamp(level.value_or(0), 0, most_levels);
  out.list = list.value_or("");
  out.list_level = std::clamp(list_level.value_or(0), 0, most_levels - 1);
  return out;
}

BlockForm form_of(const ResolvedStyle& style) {
  BlockForm form;
  if (style.role == StyleRole::title || style.level > 0) {
    form.kind = BlockKind::heading;
    form.level = style.role == StyleRole::title ? 1 : style.level;
  } else if (style.role == StyleRole::quote) {
    form.kind = BlockKind::quote;
  }
  form.image = style.role == StyleRole::caption;
  return form;
}

}  // namespace osint
