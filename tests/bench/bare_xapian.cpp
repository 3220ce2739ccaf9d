// SPDX-License-Identifier: GPL-2.0-or-later
// What Xapian alone costs: the floor that scripts/bench compares the programs with.
//   bare_xapian index DB FOLDER            the folder's files as plain text, by Xapian's TermGenerator
//   bare_xapian search DB OPERATOR TERM... a query of ready-made terms on a database of osint-index; prints
//                                          ten titles. OPERATOR: or, phrase, prefix. TERM: one,two are
//                                          synonyms
//   bare_xapian family DB WORD             the terms with the stem of WORD, in one line: a TERM for search
// It parses, attributes and quotes nothing. Exit: 0 done, 1 no hits, 2 error.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace {

namespace fs = std::filesystem;
using Xapian::Query;

constexpr Xapian::doccount hits = 10;
constexpr std::size_t family_prefix = 3;  // letters that all forms of a word share

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void index(const std::string& database_path, const fs::path& folder) {
  Xapian::WritableDatabase database(database_path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = content(entry.path());
    Xapian::Document document;
    document.set_data(text.substr(0, text.find('\n')));
    generator.set_document(document);
    generator.index_text(text);
    database.add_document(document);
  }
  database.commit();
}

// The title in a record of osint-index, found without decoding it: the last key "title" of the CBOR.
std::string_view title(std::string_view record) {
  constexpr std::string_view key = "\x65title";
  const auto byte = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(record.at(at)));
  };
  const std::size_t found = record.rfind(key);
  if (found == std::string_view::npos) throw std::runtime_error("a record without a title");
  std::size_t at = found + key.size();
  const std::size_t head = byte(at++);
  std::size_t length = head - 0x60;
  if (head == 0x78) length = byte(at++);
  if (head == 0x79) {
    length = byte(at) << 8 | byte(at + 1);
    at += 2;
  }
  if (head < 0x60 || head > 0x79) throw std::runtime_error("a title that is no short string");
  return record.substr(at, length);
}

Query synonyms(const std::string& terms) {
  std::vector<Query> queries;
  for (std::size_t from = 0, to = 0; from <= terms.size(); from = to + 1) {
    to = std::min(terms.find(',', from), terms.size());
    queries.emplace_back(terms.substr(from, to - from));
  }
  return queries.size() == 1 ? queries.front() : Query(Query::OP_SYNONYM, queries.begin(), queries.end());
}

Query query(const std::string& name, const std::vector<std::string>& terms) {
  if (name == "prefix") return {Query::OP_WILDCARD, terms.at(0)};
  if (name != "or" && name != "phrase") throw std::runtime_error("unknown operator: " + name);
  std::vector<Query> queries;
  for (const std::string& term : terms) queries.push_back(synonyms(term));
  if (name == "or") return {Query::OP_OR, queries.begin(), queries.end()};
  return {Query::OP_PHRASE, queries.begin(), queries.end(), static_cast<Xapian::termcount>(queries.size())};
}

bool search(const std::string& database_path, const Query& wanted) {
  const Xapian::Database database(database_path);
  Xapian::Enquire enquire(database);
  enquire.set_query(wanted);
  const Xapian::MSet found = enquire.get_mset(0, hits);
  for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
    std::cout << title(hit.get_document().get_data()) << '\n';
  }
  return !found.empty();
}

void family(const std::string& database_path, const std::string& word) {
  const Xapian::Database database(database_path);
  const Xapian::Stem stem("english");
  const std::string prefix = word.substr(0, family_prefix);
  std::string out = word;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if (*term != word && stem(*term) == stem(word)) out += ',' + *term;
  }
  std::cout << out << '\n';
}

int run(const std::vector<std::string>& arguments) {
  const std::string verb = arguments.empty() ? "" : arguments.front();
  if (verb == "index" && arguments.size() == 3) {
    index(arguments[1], arguments[2]);
  } else if (verb == "search" && arguments.size() > 3) {
    return search(arguments[1], query(arguments[2], {arguments.begin() + 3, arguments.end()})) ? 0 : 1;
  } else if (verb == "family" && arguments.size() == 3) {
    family(arguments[1], arguments[2]);
  } else {
    std::cerr << "usage: bare_xapian index DB FOLDER | search DB or|phrase|prefix TERM... | family DB WORD\n";
    return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const Xapian::Error& error) {
    std::cerr << "bare_xapian: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "bare_xapian: " << error.what() << '\n';
  }
  return 2;
}
