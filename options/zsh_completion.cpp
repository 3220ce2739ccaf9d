// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/zsh_completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/fields.h"

namespace osint {
namespace {

// compadd quotes what it inserts; what is typed is never evaluated.
constexpr std::string_view query_functions = R"zsh(
_osint-search_ids() {
  local word=${(Q)PREFIX} i
  local -a database ids
  [[ $word =~ '^[[:alnum:]/._-]+$' && ${#word} -ge 2 ]] || return 1
  for ((i = 2; i < CURRENT; ++i)); do
    [[ $words[i] == --db ]] || continue
    [[ $words[i+1] =~ '^[[:alnum:]/._-]+$' ]] || return 1
    database+=(--db $words[i+1])
  done
  ids=(${(f)"$(command osint-search $database --format ids -n 200 "id:$word*" 2>/dev/null </dev/null)"})
  (($#ids)) && compadd -a - ids
}

_osint-search_saved() {
  local -a names
  names=(${(f)"$(command osint-search --saved --format ids 2>/dev/null </dev/null)"})
  (($#names)) && compadd -a - names
}

_osint-search_fields() {
  local before=${PREFIX%"${PREFIX##*[ (]}"}
  # Nothing within a phrase.
  local quotes=${before//[^\"]/}
  (($#quotes % 2 == 0)) || return 1
  compset -P '*[ (]'
  compset -P '[+-]'
  local -a fields
  fields=(
@fields@  )
  _describe -t fields field fields -S ''
}
)zsh";

// Within '...' of a specification of _arguments.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string values(const OptionRow& row) {
  if (row.value.empty()) return {};
  std::string action = " ";
  switch (value_kind(row)) {
    case ValueKind::none: break;
    case ValueKind::file: action = "_files"; break;
    case ValueKind::folder: action = "_files -/"; break;
    case ValueKind::id: action = "_osint-search_ids"; break;
    case ValueKind::saved_query: action = "_osint-search_saved"; break;
    case ValueKind::choices:
      action = row.list ? fmt::format("_sequence compadd - {}", fmt::join(row.choices, " "))
                        : fmt::format("({})", fmt::join(row.choices, " "));
  }
  return fmt::format("{}{}:{}", row.value_optional ? "::" : ":", escaped(row.value), action);
}

std::string specification(const OptionRow& row) {
  const std::string help = fmt::format("[{}]", escaped(row.help));
  const bool takes_value = !row.value.empty();
  const std::string short_name =
      row.short_name.empty() ? "" : "-" + row.short_name + (takes_value ? "+" : "");
  const std::string long_name =
      row.long_name.empty() ? "" : "--" + row.long_name + (takes_value && !row.value_optional ? "=" : "");
  const std::string both =
      row.short_name.empty() ? "" : fmt::format("(-{} --{})", row.short_name, row.long_name);
  const std::string before = row.repeated ? "*" : both;
  if (short_name.empty() || long_name.empty())
    return fmt::format("'{}{}{}{}{}'", before, short_name, long_name, help, values(row));
  return fmt::format("'{}'{{{},{}}}'{}{}'", before, short_name, long_name, help, values(row));
}

std::string field_list() {
  std::string out;
  for (const Field& field : fields())
    out += fmt::format("    '{}\\::{}'\n", field.name, escaped(std::string(field.help)));
  return out;
}

}  // namespace

std::string zsh_completion(const OptionTable& table) {
  std::string out = fmt::format(
      "#compdef {0}\n# zsh completion for {0}(1), made of the program's table of options.\n", table.program);
  if (takes_query(table)) {
    std::string functions(query_functions);
    constexpr std::string_view mark = "@fields@";
    functions.replace(functions.find(mark), mark.size(), field_list());
    out += functions;
  }
  out += "\n_arguments -s -S : \\\n";
  for (const OptionRow& row : table.options) out += "  " + specification(row) + " \\\n";
  for (const OptionRow& row : table.arguments)
    out += fmt::format("  '*:{}:{}'\n", escaped(row.value),
                       row.value == "QUERY" ? "_osint-search_fields" : "_files");
  return out;
}

}  // namespace osint
