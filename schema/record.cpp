// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/record.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "base/cbor.h"
#include "schema/commentary.h"
#include "schema/commentary_json.h"

namespace osint {
namespace {

constexpr char record_format = 1;
constexpr std::size_t checksum_bytes = 8;

std::string checksum(std::string_view content) {
  std::uint64_t hash = XXH3_64bits(content.data(), content.size());
  std::string out;
  for (std::size_t i = 0; i < checksum_bytes; ++i, hash >>= 8) out += static_cast<char>(hash & 0xFF);
  return out;
}

// Writes the line begins of a passage into its text: where it goes on in the next line of the file, '\n' replaces
// the blank. Returns the others as AT, LINE, AT, LINE ... A text that holds '\n' itself stays as it is; all begins
// are returned then, after a 0 that says so.
std::vector<std::size_t> mark_lines(const Passage& passage, std::string& text) {
  std::vector<std::size_t> others;
  const bool marks = text.find('\n') == std::string::npos;
  if (!marks) others.push_back(0);
  int line = passage.line;
  for (const LineBegin& begin : passage.lines) {
    const bool next = marks && begin.line == line + 1 && begin.at > 0 && begin.at <= text.size();
    if (next && text[begin.at - 1] == ' ') {
      text[begin.at - 1] = '\n';
    } else {
      others.push_back(begin.at);
      others.push_back(static_cast<std::size_t>(begin.line));
    }
    line = begin.line;
  }
  return others;
}

// Does the opposite. Returns false if `others` are no line begins of the text.
bool take_lines(Passage& passage, const std::vector<std::size_t>& others) {
  constexpr std::size_t most = std::numeric_limits<int>::max();
  const std::size_t first = others.size() % 2;
  if (first == 1 && others[0] != 0) return false;
  int line = passage.line;
  std::size_t searched = 0;
  const auto take_next_lines = [&](std::size_t end) {
    if (first == 1) return;  // no '\n' is a mark
    for (std::size_t at = passage.text.find('\n', searched); at < end; at = passage.text.find('\n', at)) {
      passage.text[at] = ' ';
      if (line < std::numeric_limits<int>::max()) ++line;
      passage.lines.push_back({at + 1, line});
    }
    searched = end;
  };
  std::size_t last = 0;
  for (std::size_t i = first; i < others.size(); i += 2) {
    if (others[i] > passage.text.size() || others[i] < last || others[i + 1] > most) return false;
    last = others[i];
    take_next_lines(last);
    line = static_cast<int>(others[i + 1]);
    passage.lines.push_back({others[i], line});
  }
  take_next_lines(passage.text.size());
  return true;
}

// Adds where the lines of the file begin. That is of use to searches alone, so other JSON does not have it.
nlohmann::json with_lines(const Commentary& commentary) {
  nlohmann::json out = to_json(commentary);
  for (std::size_t i = 0; i < commentary.passages.size(); ++i) {
    const Passage& passage = commentary.passages[i];
    if (passage.lines.empty() && passage.text.find('\n') == std::string::npos) continue;
    std::string text = passage.text;
    const std::vector<std::size_t> others = mark_lines(passage, text);
    out["passages"][i]["text"] = std::move(text);
    if (!others.empty()) out["passages"][i]["lines"] = others;
  }
  return out;
}

void read_lines(const nlohmann::json& value, Passage& passage) {
  std::vector<std::size_t> others;
  if (const auto found = value.find("lines"); found != value.end()) {
    for (const nlohmann::json& number : *found) {
      if (!number.is_number_unsigned()) throw nlohmann::json::other_error::create(501, "no line", &value);
      others.push_back(number.get<std::size_t>());
    }
  }
  if (!take_lines(passage, others))
    throw nlohmann::json::other_error::create(501, "lines that are not in the text", &value);
}

}  // namespace

std::string encode_record(const Commentary& commentary) {
  const std::vector<std::uint8_t> cbor = nlohmann::json::to_cbor(with_lines(commentary));
  const std::string_view content(reinterpret_cast<const char*>(cbor.data()), cbor.size());
  std::string out(1, record_format);
  out += checksum(content);
  out += content;
  return out;
}

Result<Commentary> decode_record(std::string_view data) {
  if (data.size() <= 1 + checksum_bytes) return failure("a record is missing or cut short");
  if (data[0] != record_format) return failure("a record of an unknown format");
  const std::string_view content = data.substr(1 + checksum_bytes);
  if (data.substr(1, checksum_bytes) != checksum(content)) return failure("a record is damaged (checksum)");
  const auto value = parse_cbor(content);
  if (!value) return failure("a record is damaged: it is " + value.error().message);
  try {
    Commentary out = commentary_from_json(*value);
    for (std::size_t i = 0; i < out.passages.size(); ++i)
      read_lines(value->at("passages").at(i), out.passages[i]);
    return out;
  } catch (const nlohmann::json::exception& error) {
    return failure(std::string("a record is damaged: ") + reason_of(error));
  }
}

}  // namespace osint
