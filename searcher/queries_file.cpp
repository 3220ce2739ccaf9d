// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/queries_file.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/files/file_content.h"
#include "searcher/query/query_error.h"

namespace osint {
namespace {

constexpr std::size_t longest_line = query_limit::bytes * 2;  // a query and its name

}  // namespace

Result<QueriesFile> QueriesFile::open(const std::string& path) {
  if (path == "-") return QueriesFile("standard input", nullptr);
  auto file = std::make_unique<std::ifstream>(path);
  if (!*file) return failure(fmt::format("{}: {}", path, std::strerror(errno)));
  return QueriesFile(path, std::move(file));
}

// It stops where a line is too long: the line may have no end.
bool QueriesFile::next_line() {
  line_.clear();
  std::streambuf& bytes = file_ ? *file_->rdbuf() : *std::cin.rdbuf();
  constexpr int end = std::char_traits<char>::eof();
  int c = bytes.sbumpc();
  if (c == end) return false;
  for (; c != end && c != '\n' && line_.size() <= longest_line; c = bytes.sbumpc())
    line_ += static_cast<char>(c);
  ++number_;
  return true;
}

tl::unexpected<Error> QueriesFile::wrong(const std::string& what) const {
  return tl::unexpected<Error>(
      Error{fmt::format("{}:{}: {}", path_, number_, what), number_, ErrorKind::not_found});
}

Result<NamedQuery> QueriesFile::query_of_line() const {
  if (!line_.starts_with('{')) {
    const std::size_t tab = line_.find('\t');
    if (tab == std::string::npos || tab == 0)
      return wrong(R"(expected NAME<TAB>QUERY or {"name": NAME, "query": QUERY})");
    return NamedQuery{line_.substr(0, tab), line_.substr(tab + 1)};
  }
  const auto object = nlohmann::json::parse(line_, nullptr, false);
  if (!object.is_object()) return wrong("the line is no object of JSON");
  NamedQuery out;
  for (const auto& [key, value] : object.items()) {
    std::string* member = key == "name" ? &out.name : key == "query" ? &out.query : nullptr;
    if (member == nullptr) return wrong(fmt::format("\"{}\" is neither name nor query", key));
    if (!value.is_string()) return wrong(fmt::format("\"{}\" is no text", key));
    *member = value.get<std::string>();
  }
  if (out.name.empty() || !object.contains("query")) return wrong("name and query are needed");
  return out;
}

std::optional<Result<NamedQuery>> QueriesFile::next() {
  while (next_line()) {
    if (line_.size() > longest_line)
      return failure(fmt::format("{}:{}: a line of more than {} bytes", path_, number_, longest_line));
    if (number_ == 1) {
      const auto bare = without_byte_order_mark(line_, path_);
      if (!bare) return tl::unexpected<Error>(bare.error());
      line_ = std::string(*bare);
    }
    if (line_.ends_with('\r')) line_.pop_back();
    if (line_.empty()) continue;
    return query_of_line();
  }
  return std::nullopt;
}

}  // namespace osint
