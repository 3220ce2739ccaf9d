// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved/saved_query.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <unistd.h>

#include "base/ascii.h"
#include "base/edit_distance.h"
#include "base/files/file_content.h"
#include "base/files/replaced_file.h"
#include "base/files/user_folders.h"
#include "base/system_failure.h"
#include "schema/fields.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64U << 10;  // of a query's file; a query has at most query_limit::bytes

constexpr std::array<std::pair<std::string_view, Order>, 3> orders = {
    {{"relevance", Order::relevance}, {"date", Order::date}, {"oldest", Order::oldest}}};

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<bool> truth(std::string_view value) {
  if (value == "true") return true;
  return value == "false" ? std::optional<bool>(false) : std::nullopt;
}

// What is wrong, empty where nothing is.
std::string take_value(SavedQuery& saved, std::string_view key, std::string_view value) {
  if (key == "query") {
    saved.query = value;
    return value.empty() ? "an empty query" : "";
  }
  if (key == "sort") {
    for (const auto& [name, order] : orders) {
      if (name != value) continue;
      saved.order = order;
      return {};
    }
    return fmt::format("sort = \"{}\" is none of relevance, date, oldest", value);
  }
  if (key != "any" && key != "exact") return fmt::format("\"{}\" is none of query, any, exact, sort", key);
  const std::optional<bool> given = truth(value);
  if (!given) return fmt::format("{} = \"{}\" is neither true nor false", key, value);
  (key == "any" ? saved.any : saved.exact) = *given;
  return {};
}

}  // namespace

std::string_view name(Order order) {
  for (const auto& [name, value] : orders) {
    if (value == order) return name;
  }
  return {};
}

std::string wrong_name(std::string_view name) {
  constexpr std::size_t longest = 64;
  if (name == "all") return "\"all\" stands for all saved queries; it is no name";
  const bool fits = !name.empty() && name.size() <= longest && name.front() != '.' && name.front() != '-' &&
                    std::all_of(name.begin(), name.end(), [](char c) {
                      return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
                    });
  if (fits) return {};
  return fmt::format(
      "\"{}\": a name has at most {} of A-Z a-z 0-9 . _ - and begins with neither a point nor a hyphen", name,
      longest);
}

std::string encode_saved_query(const SavedQuery& saved) {
  std::string query = saved.query;
  // A line end is a blank to a query, and would end it here.
  std::replace_if(
      query.begin(), query.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  std::string out = "# A saved query of osint-search; it may be edited.\n";
  out += fmt::format("query = {}\n", trimmed(query));
  if (saved.any) out += "any = true\n";
  if (saved.exact) out += "exact = true\n";
  if (saved.order != Order::relevance) out += fmt::format("sort = {}\n", name(saved.order));
  return out;
}

Result<SavedQuery> decode_saved_query(std::string_view text, const std::string& path) {
  SavedQuery out;
  std::vector<std::string_view> keys;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t equals = line.find('=');
    const std::string_view key = trimmed(line.substr(0, std::min(equals, line.size())));
    std::string wrong;
    if (equals == std::string_view::npos) {
      wrong = "expected KEY = VALUE";
    } else if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
      wrong = fmt::format("\"{}\" for the second time", key);
    } else {
      wrong = take_value(out, key, trimmed(line.substr(equals + 1)));
    }
    if (!wrong.empty())
      return failure(
          fmt::format("{}:{}: {}; correct the line, or save the query again", path, number, wrong));
    keys.push_back(key);
  }
  if (out.query.empty()) return failure(fmt::format("{}: has no query; save it again", path));
  return out;
}

Result<std::vector<std::string>> SavedQueries::names() const {
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (wrong_name(name).empty()) out.push_back(name);
  }
  if (error && error != std::errc::no_such_file_or_directory)
    return system_failure(fmt::format("{}: cannot be read", folder_), error.value());
  std::sort(out.begin(), out.end());
  return out;
}

Error SavedQueries::unknown(const std::string& name) const {
  constexpr std::size_t most = 10;
  Error out{fmt::format("no query is saved as \"{}\"; ", name)};
  auto names = this->names();
  if (!names) return names.error();
  if (names->empty()) {
    out.message += "none is yet: osint-search --save NAME QUERY";
    return out;
  }
  std::stable_sort(names->begin(), names->end(), [&](const std::string& a, const std::string& b) {
    return edit_distance(a, name) < edit_distance(b, name);
  });
  const std::size_t left_out = names->size() > most ? names->size() - most : 0;
  names->resize(names->size() - left_out);
  out.message += fmt::format("there is {}", fmt::join(*names, ", "));
  if (left_out > 0) out.message += fmt::format(" and {} more (--saved lists them)", left_out);
  return out;
}

Result<SavedQuery> SavedQueries::load(const std::string& name) const {
  // Whatever was typed, no other file is looked for.
  if (!wrong_name(name).empty()) return tl::unexpected<Error>(unknown(name));
  auto text = text_content(path(name), most_bytes, FileKind::regular);
  if (text) return decode_saved_query(*text, path(name));
  if (text.error().kind == ErrorKind::not_found) return tl::unexpected<Error>(unknown(name));
  return tl::unexpected<Error>(text.error());
}

bool SavedQueries::holds(const std::string& name) const {
  std::error_code unknown;
  return wrong_name(name).empty() && fs::exists(path(name), unknown);
}

Result<void> SavedQueries::save(const std::string& name, const SavedQuery& saved) const {
  auto file = ReplacedFile::prepare(path(name), encode_saved_query(saved), false);
  if (!file) return tl::unexpected<Error>(file.error());
  return file->commit();
}

Result<void> SavedQueries::remove(const std::string& name) const {
  if (wrong_name(name).empty() && unlink(path(name).c_str()) == 0) return {};
  if (!wrong_name(name).empty() || errno == ENOENT) return tl::unexpected<Error>(unknown(name));
  return system_failure(fmt::format("{}: cannot be removed", path(name)), errno);
}

Result<std::string> queries_folder() {
  const std::string folder = user_folder(UserFiles::config);
  if (folder.empty()) return failure("neither $XDG_CONFIG_HOME nor $HOME says where queries are saved");
  return folder + "/queries";
}

}  // namespace osint
