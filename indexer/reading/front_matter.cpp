// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/front_matter.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/markup/yaml_value.h"
#include "indexer/reading/header_members.h"
#include "schema/commentary.h"

namespace osint {
namespace {

struct Header {
  std::string_view yaml;
  std::size_t end = 0;  // of the line that closes it
};

constexpr ByteSet line_ends("\r\n");

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, line_ends.find(text, at) - at);
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = line_ends.find(text, at);
  if (end == text.size()) return end;
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

bool is_fence(std::string_view line, bool closing) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  return line == "---" || (closing && line == "...");
}

// "Title: ...": what the first line of a header looks like.
bool begins_member(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  if (colon + 1 < line.size() && line[colon + 1] != ' ') return false;
  return is_header_key(line.substr(0, colon)) || std::ranges::all_of(line.substr(0, colon), [](char c) {
           return is_ascii_letter(c) || c == '_' || c == '-';
         });
}

std::optional<Header> find_header(std::string_view text) {
  if (!is_fence(line_at(text, 0), false)) return std::nullopt;
  const std::size_t begin = next_line(text, 0);
  for (std::size_t at = begin; at < text.size() && at - begin <= max_yaml_bytes; at = next_line(text, at)) {
    const std::string_view line = line_at(text, at);
    if (is_fence(line, true)) return Header{text.substr(begin, at - begin), at + line.size()};
  }
  return std::nullopt;
}

// "title: Lake Vesna: The Brigade" is not YAML, but people write it. Quotes such values.
std::string with_quoted_values(std::string_view yaml) {
  std::string out;
  for (std::size_t at = 0; at < yaml.size(); at = next_line(yaml, at)) {
    const std::string_view line = line_at(yaml, at);
    const std::size_t colon = line.find(": ");
    const std::size_t begin = colon == std::string_view::npos
                                  ? line.size()
                                  : std::min(line.find_first_not_of(' ', colon + 1), line.size());
    const std::string_view value = line.substr(begin, line.find(" #", begin) - begin);
    const bool plain =
        !value.empty() && std::string_view("\"'[{|>&*!%@`#").find(value.front()) == std::string_view::npos;
    if (plain && value.find(": ") != std::string_view::npos) {
      out += line.substr(0, begin);
      out += '\'';
      for (const char c : value) out.append(c == '\'' ? 2 : 1, c);
      out += '\'';
    } else {
      out += line;
    }
    out += '\n';
  }
  return out;
}

// Parses YAML, if necessary with the most common mistake corrected.
Result<YamlValue> parse_leniently(std::string_view yaml) {
  auto parsed = parse_yaml(yaml);
  if (parsed) return parsed;
  auto quoted = parse_yaml(with_quoted_values(yaml));
  return quoted ? quoted : parsed;
}

void blank_out(std::string& text, std::size_t end) {
  std::string lines;
  for (std::size_t at = next_line(text, 0); at < end; at = next_line(text, at)) lines += '\n';
  text.replace(0, end, lines);
}

}  // namespace

FrontMatter take_front_matter(std::string& text) {
  const auto header = find_header(text);
  if (!header) return {};
  const auto yaml = parse_leniently(header->yaml);
  if (!yaml) {
    FrontMatter out;
    if (begins_member(line_at(header->yaml, 0)))
      out.warnings.push_back({yaml.error().line + 1, "the header kept as text: " + yaml.error().message});
    return out;
  }
  if (yaml->kind != YamlValue::Kind::map || !is_header(*yaml)) return {};
  FrontMatter out = read_members(*yaml, 1);
  blank_out(text, header->end);
  return out;
}

FrontMatter read_sidecar(std::string_view yaml) {
  FrontMatter out;
  const auto parsed = parse_leniently(yaml);
  if (!parsed) {
    out.warnings.push_back({parsed.error().line, "not read: " + parsed.error().message});
  } else if (parsed->kind == YamlValue::Kind::map) {
    out = read_members(*parsed, 0);
  } else if (!is_blank(shown(*parsed))) {
    out.warnings.push_back({parsed->line, "not read: has no keys"});
  }
  return out;
}

namespace {

// Whether `whole` ends in the words of `name`: an end marker gives surnames alone.
bool ends_in_name(std::string_view whole, std::string_view name) {
  return whole == name || (whole.size() > name.size() && whole.ends_with(name) &&
                           whole[whole.size() - name.size() - 1] == ' ');
}

// Whether each of `names` is one of `whole`, perhaps without its first names.
bool are_short_for(const std::vector<std::string>& names, const std::vector<std::string>& whole) {
  return std::ranges::all_of(names, [&](const std::string& name) {
    return std::ranges::any_of(whole, [&](const std::string& other) { return ends_in_name(other, name); });
  });
}

}  // namespace

void complete_from(Commentary& commentary, const FrontMatter& front) {
  if (commentary.title.empty()) commentary.title = front.title;
  if (!front.analysts.empty() && are_short_for(commentary.analysts, front.analysts))
    commentary.analysts = front.analysts;
  if (commentary.date.empty()) commentary.date = front.date;
  if (commentary.region.empty()) commentary.region = front.region;
  if (commentary.url.empty()) commentary.url = front.url;
  if (commentary.citations.empty()) commentary.citations = front.sources;
}

void complete_from(std::vector<Commentary>& commentaries, const FrontMatter& front) {
  if (commentaries.empty()) return;
  if (commentaries.size() == 1) {
    complete_from(commentaries.front(), front);
  } else {
    for (Commentary& commentary : commentaries) {
      if (commentary.date.empty()) commentary.date = front.date;
      if (commentary.region.empty()) commentary.region = front.region;
      if (commentary.url.empty()) commentary.url = front.url;
    }
  }
  Commentary& first = commentaries.front();
  first.warnings.insert(first.warnings.begin(), front.warnings.begin(), front.warnings.end());
  first.dropped.insert(first.dropped.begin(), front.dropped.begin(), front.dropped.end());
}

}  // namespace osint
