// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time generator: tables of names -> what the program looks things up in.
//   generate_name_tables FOLDER OUT
// reads the .tsv files of FOLDER, and the Mandarin reading of each Han character off ICU (Han-Latin), and writes
// NAME.inc files into OUT. A table that cannot be right ends the build with its file and line; rows that only this ICU
// takes for the same are joined, with a note on stderr.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unicode/translit.h>
#include <unicode/uscript.h>
#include <vector>

#include "analysis/folding.h"
#include "analysis/forms.h"
#include "analysis/names/family_names.h"
#include "analysis/names/keyed_rows.h"
#include "analysis/names/sorted_lines.h"
#include "base/utf8.h"

namespace {

using namespace osint;

struct Row {
  std::vector<std::string> columns;
  std::string where;  // file:line
};

[[noreturn]] void fail(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "%s: %s\n", where.c_str(), what.c_str());
  std::exit(1);
}

std::vector<Row> read(const std::string& folder, const std::string& name, std::size_t least_columns) {
  const std::string path = folder + "/" + name + ".tsv";
  std::ifstream file(path);
  if (!file) fail(path, "cannot be read");
  std::vector<Row> out;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    Row row;
    row.where = path + ":" + std::to_string(number);
    if (!is_valid_utf8(line)) fail(row.where, "is not UTF-8");
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      row.columns.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (row.columns.size() < least_columns) fail(row.where, "has too few columns");
    out.push_back(std::move(row));
  }
  return out;
}

void note(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "%s: note: %s\n", where.c_str(), what.c_str());
}

class Output {
 public:
  Output(const std::string& folder, const std::string& name) : path_(folder + "/" + name + ".inc") {
    file_ = std::fopen(path_.c_str(), "w");
    if (file_ == nullptr) fail(path_, "cannot be written");
  }
  ~Output() {
    if (std::fclose(file_) != 0) fail(path_, "cannot be written");
  }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  std::FILE* file() const { return file_; }

 private:
  std::string path_;
  std::FILE* file_;
};

// As numbers: string literals have a limit of length.
void write_lines(const std::string& out, const std::string& name,
                 const std::multimap<std::string, std::string>& lines) {
  const Output output(out, name);
  for (const auto& [key, value] : lines) {
    for (const char c : key + "\t" + value + "\n")
      std::fprintf(output.file(), "%d,", static_cast<signed char>(c));
    std::fputc('\n', output.file());
  }
}

std::vector<std::string> folded_characters(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(folded_han(next_code_point(text, at)));
  return out;
}

std::string folded_text(const std::string& text) {
  std::string out;
  for (const std::string& character : folded_characters(text)) out += character;
  return out;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (const std::string_view part : parts(text, separator)) out.emplace_back(part);
  return out;
}

// Rows whose first column is Han characters, each key once.
std::vector<KeyedRow> rows_by_characters(const std::vector<Row>& rows) {
  std::vector<KeyedRow> keyed;
  for (const Row& row : rows) {
    const std::string& written = row.columns[0];
    keyed.push_back({folded_text(written), written, {row.columns.begin() + 1, row.columns.end()}, row.where});
  }
  JoinedRows out = joined_rows(keyed);
  for (const KeyedRow& row : out.repeated) fail(row.where, row.written + " stands twice");
  for (const KeyedRow& row : out.joined)
    note(row.where, "ICU " U_ICU_VERSION " takes " + row.written +
                        " for what stands in an earlier row; both are joined");
  return std::move(out.rows);
}

// ---- syllables ----------------------------------------------------------------------------------------------

std::string without_apostrophes(std::string text) {
  std::erase(text, '\'');
  return text;
}

// Adds the line spelling -> "class:syllable". The spelling is folded, and the class is a SpellingClass
// (tables.h).
void add_spelling(std::multimap<std::string, std::string>& lines, const std::string& spelling, char kind,
                  const std::string& syllable) {
  const std::string value = std::string(1, kind) + ":" + syllable;
  const auto [first, last] = lines.equal_range(spelling);
  const bool known = std::any_of(first, last, [&](const auto& line) { return line.second == value; });
  if (!known) lines.emplace(spelling, value);
}

std::set<std::string> write_syllables(const std::string& folder, const std::string& out) {
  std::multimap<std::string, std::string> syllables;
  std::multimap<std::string, std::string> spellings;
  std::set<std::string> names;
  for (const Row& row : read(folder, "syllables", 2)) {
    const std::string& syllable = row.columns[0];
    if (!names.insert(syllable).second) fail(row.where, "stands twice");
    const std::string others = row.columns.size() > 2 ? row.columns[2] : "";
    syllables.emplace(syllable, row.columns[1] + "\t" + others);
    std::string plain = syllable;
    std::replace(plain.begin(), plain.end(), 'v', 'u');
    add_spelling(spellings, plain, 'p', syllable);
    if (plain != syllable) {
      add_spelling(spellings, syllable, 'p', syllable);
      add_spelling(spellings, plain.substr(0, 1) + "yu" + plain.substr(2), 'p', syllable);
    }
    for (const std::string& spelling : split(row.columns[1], ',')) {
      const std::string marked = folded(spelling);
      add_spelling(spellings, marked, 'w', syllable);
      if (marked.find('\'') != std::string::npos) {
        add_spelling(spellings, without_apostrophes(marked), 's', syllable);
      } else if (folded(spelling) != spelling) {
        add_spelling(spellings, marked, 'w', syllable);
      }
    }
    for (const std::string& spelling : split(others, ',')) add_spelling(spellings, spelling, 'o', syllable);
  }
  write_lines(out, "syllables", syllables);
  write_lines(out, "spellings", spellings);
  return names;
}

// ---- readings of characters ---------------------------------------------------------------------------------

std::string toneless(const icu::UnicodeString& latin) {
  std::string text;
  latin.toUTF8String(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    std::string letter;
    append_utf8(letter, c);
    const bool umlaut = c == 0xFC || (c >= 0x1D6 && c <= 0x1DC && c % 2 == 0);
    out += umlaut ? "v" : folded(letter);
  }
  return out;
}

void write_readings(const std::string& folder, const std::string& out, const std::set<std::string>& names) {
  constexpr std::size_t most_readings = 4;
  std::map<char32_t, std::vector<std::string>> readings;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) fail("ICU Han-Latin", u_errorName(status));
  for (UChar32 c = 0x3400; c <= 0x2A6DF; ++c) {
    UErrorCode ignored = U_ZERO_ERROR;
    if (uscript_getScript(c, &ignored) != USCRIPT_HAN) continue;
    icu::UnicodeString text(c);
    latin->transliterate(text);
    const std::string reading = toneless(text);
    if (names.contains(reading)) readings[static_cast<char32_t>(c)] = {reading};
  }
  for (const Row& row : read(folder, "polyphones", 2)) {
    const std::vector<std::string> characters = folded_characters(row.columns[0]);
    if (characters.size() != 1) fail(row.where, "is not one character");
    std::vector<std::string> own = split(row.columns[1], ',');
    for (const std::string& reading : own) {
      if (!names.contains(reading)) fail(row.where, reading + " is no syllable of syllables.tsv");
    }
    if (own.size() > most_readings) fail(row.where, "has more than 4 readings");
    std::size_t at = 0;
    readings[next_code_point(characters.front(), at)] = std::move(own);
  }
  const std::vector<std::string> numbered(names.begin(), names.end());
  const Output output(out, "readings");
  for (const auto& [character, own] : readings) {
    std::fprintf(output.file(), "{0x%X,{", static_cast<unsigned>(character));
    for (const std::string& reading : own) {
      const auto at = std::lower_bound(numbered.begin(), numbered.end(), reading);
      std::fprintf(output.file(), "%d,", static_cast<int>(at - numbered.begin()) + 1);
    }
    std::fprintf(output.file(), "}},\n");
  }
  const Output list(out, "syllable_list");
  for (const std::string& name : numbered) std::fprintf(list.file(), "\"%s\",\n", name.c_str());
}

// ---- names --------------------------------------------------------------------------------------------------

void write_surnames(const std::string& folder, const std::string& out, const std::set<std::string>& names) {
  std::multimap<std::string, std::string> lines;
  std::multimap<std::string, std::string> by_reading;
  for (const KeyedRow& row : rows_by_characters(read(folder, "surnames", 2))) {
    for (const std::string& reading : split(row.columns[0], ',')) {
      for (const std::string& syllable : split(reading, ' ')) {
        if (!names.contains(syllable)) fail(row.where, syllable + " is no syllable of syllables.tsv");
      }
      by_reading.emplace(reading, row.key);
    }
    lines.emplace(row.key, row.columns[0]);
  }
  write_lines(out, "surnames", lines);
  write_lines(out, "surname_readings", by_reading);
}

void write_places(const std::string& folder, const std::string& out) {
  std::multimap<std::string, std::string> by_han;
  std::multimap<std::string, std::string> by_pinyin;
  std::multimap<std::string, std::string> used;  // characters
  for (const Row& row : read(folder, "places", 2)) {
    const std::string han = folded_text(row.columns[0]);
    const std::string pinyin = folded(row.columns[1]);
    by_han.emplace(han, pinyin);
    by_pinyin.emplace(without_apostrophes(pinyin), han);
    for (const std::string& character : folded_characters(han)) {
      if (!used.contains(character)) used.emplace(character, "");
    }
  }
  write_lines(out, "place_characters", used);
  write_lines(out, "places_by_han", by_han);
  write_lines(out, "places_by_pinyin", by_pinyin);
}

void write_dialects(const std::string& folder, const std::string& out) {
  constexpr std::size_t dialects = 4;
  std::multimap<std::string, std::string> lines;
  std::map<std::string, std::string>
      characters;  // "0:wai" -> those of the first dialect, separated by commas
  for (KeyedRow row : rows_by_characters(read(folder, "dialects", 2))) {
    row.columns.resize(dialects);
    std::string value = row.columns[0];
    for (std::size_t i = 1; i < dialects; ++i) value += "\t" + row.columns[i];
    lines.emplace(row.key, value);
    for (std::size_t i = 0; i < dialects; ++i) {
      for (const std::string& spelling : split(row.columns[i], ',')) {
        std::string& own = characters[std::to_string(i) + ":" + spelling];
        own += (own.empty() ? "" : ",") + row.key;
      }
    }
  }
  write_lines(out, "dialects", lines);
  write_lines(out, "dialect_spellings", {characters.begin(), characters.end()});
}

// Only of Han characters do releases of ICU fold some differently.
bool has_han(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_han(next_code_point(text, at))) return true;
  }
  return false;
}

struct Alias {
  std::string name;   // as it is written
  std::string where;  // file:line
};

void write_aliases(const std::string& folder, const std::string& out) {
  const Analyzer analyzer;
  std::multimap<std::string, std::string> lines;  // form -> the forms of its group, as they are written
  std::map<std::string, Alias> seen;              // by form
  for (const Row& row : read(folder, "aliases", 2)) {
    std::string group;
    for (const std::string& name : row.columns) group += (group.empty() ? "" : "\t") + name;
    for (const std::string& name : row.columns) {
      const std::string form = form_of(analyzer, name);
      if (form.empty()) fail(row.where, "\"" + name + "\" has no words, or marks between its characters");
      const auto [other, added] = seen.emplace(form, Alias{name, row.where});
      if (added) lines.emplace(form, group);
      if (added || other->second.where == row.where) continue;
      const std::string place = "\"" + name + "\" stands in " + other->second.where + " as well";
      if (other->second.name == name || !has_han(name)) fail(row.where, place);
      note(row.where, place + " by ICU " U_ICU_VERSION "; it is left out here");
    }
  }
  write_lines(out, "aliases", lines);
}

// The form of a name with # as the number.
std::string system_pattern(const Analyzer& analyzer, std::string name) {
  if (name.ends_with('-')) name.pop_back();
  const std::size_t place = std::min(name.find('#'), name.size());
  const std::string before = form_of(analyzer, name.substr(0, place));
  const std::string after = place < name.size() ? form_of(analyzer, name.substr(place + 1)) : "";
  return before + (before.empty() ? "#" : " #") + (after.empty() ? "" : " ") + after;
}

void write_systems(const std::string& folder, const std::string& out) {
  const Analyzer analyzer;
  std::multimap<std::string, std::string> lines;  // pattern -> the patterns and names of its family
  for (const Row& row : read(folder, "systems", 2)) {
    std::string family;
    for (const std::string& name : row.columns) {
      const std::string pattern = system_pattern(analyzer, name);
      if (pattern == "#") fail(row.where, "\"" + name + "\" has no words");
      family += (family.empty() ? "" : "\t") + pattern + "\t" + name;
    }
    for (const std::string& name : row.columns) {
      const std::string pattern = system_pattern(analyzer, name);
      if (lines.contains(pattern)) fail(row.where, "\"" + name + "\" stands in two families");
      lines.emplace(pattern, family);
    }
  }
  write_lines(out, "systems", lines);
}

// One word or character after the other, separated by blanks.
void write_words(const std::string& folder, const std::string& out, const std::string& name) {
  std::multimap<std::string, std::string> lines;
  for (const Row& row : read(folder, name, 1)) {
    for (const std::string& word : split(row.columns[0], ' ')) {
      if (!lines.contains(word)) lines.emplace(word, "");
    }
  }
  write_lines(out, name, lines);
}

// Family and given names, "language part name": folded, and as it is written where that differs.
void write_family_names(const std::string& folder, const std::string& out) {
  const std::set<std::string> kinds = {"family", "sole", "marked", "given", "middle"};
  std::multimap<std::string, std::string> lines;
  for (const Row& row : read(folder, "family_names", 3)) {
    if (!kinds.contains(row.columns[1])) fail(row.where, row.columns[1] + " is no part of a name");
    const std::string before = row.columns[0] + " " + row.columns[1] + " ";
    for (const std::string& name : split(row.columns[2], ' ')) {
      for (const std::string& key : {before + folded_name(name), before + name}) {
        if (!lines.contains(key)) lines.emplace(key, "");
      }
    }
  }
  write_lines(out, "family_names", lines);
}

// How letters beside the Latin ones are written with these: folded letters -> "Latin" or "Latin<TAB>in Ukrainian".
void write_latin_letters(const std::string& folder, const std::string& out) {
  std::multimap<std::string, std::string> lines;
  for (const Row& row : read(folder, "latin_letters", 2)) {
    const std::string key = folded(row.columns[0]);
    if (key.empty() || lines.contains(key))
      fail(row.where, row.columns[0] + " stands twice, or folds to nothing");
    lines.emplace(key, row.columns[1] + (row.columns.size() > 2 ? "\t" + row.columns[2] : ""));
  }
  write_lines(out, "latin_letters", lines);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("generate_name_tables", "expected FOLDER OUT");
  const std::string folder = argv[1];
  const std::string out = argv[2];
  const std::set<std::string> syllables = write_syllables(folder, out);
  write_readings(folder, out, syllables);
  write_surnames(folder, out, syllables);
  write_places(folder, out);
  write_dialects(folder, out);
  write_aliases(folder, out);
  write_systems(folder, out);
  write_words(folder, out, "english_words");
  write_words(folder, out, "function_characters");
  write_family_names(folder, out);
  write_latin_letters(folder, out);
  return 0;
}
