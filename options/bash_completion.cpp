// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/bash_completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "options/replace_all.h"
#include "schema/fields.h"

namespace osint {
namespace {

// What the words of a command line are to bash: "=" is one of them, quotes stay, $2 is the last one without its quote.
constexpr std::string_view head =
    R"(# bash completion for @program@(1), made of the program's table of options.

_@name@() {
  local word=$2 raw=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} attached='' i
  COMPREPLY=()
  if [[ $raw == '=' ]]; then
    word=''
  elif [[ $option == '=' ]] && ((COMP_CWORD > 1)); then
    option=${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $word == --*=* ]]; then
    option=${word%%=*} attached=${word%%=*}= word=${word#*=}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} != -- ]] || option=-- attached='' word=$2
  done
  case $option in
)";

constexpr std::string_view tail = R"(  esac
  if [[ $word == -* && $option != -- ]]; then
    mapfile -t COMPREPLY < <(compgen -W '@options@' -- "$word")
    return
  fi
@arguments@}

complete -F _@name@ @program@
)";

constexpr std::string_view files_as_arguments = "  compopt -o default\n";

constexpr std::string_view query_as_arguments = "  _@name@_query\n";

// Names and ids come from files and from people. They are compared as texts, never evaluated, and quoted here:
// readline's own quoting (-o filenames) leaves "$" as it is.
constexpr std::string_view query_functions = R"bash(
_@name@_offer() {
  local name typed=${word//\\/}
  while IFS= read -r name; do
    [[ $name == "$typed"* ]] || continue
    case $raw in
      \'*) name=${name//\'/\'\\\'\'} ;;
      \"*) name=${name//\\/\\\\} name=${name//\"/\\\"} name=${name//\$/\\\$} name=${name//\`/\\\`} ;;
      *) printf -v name %q "$name" ;;
    esac
    COMPREPLY+=("$attached$name")
  done
}

_@name@_ids() {
  local database=() i plain='^[[:alnum:]/._-]+$'
  [[ $word =~ $plain && ${#word} -ge 2 ]] || return
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == --db ]] || continue
    [[ ${COMP_WORDS[i+1]} =~ $plain && ${COMP_WORDS[i+2]-} != ':' ]] || return
    database+=(--db "${COMP_WORDS[i+1]}")
  done
  _@name@_offer < <(command @program@ "${database[@]}" --format ids -n 200 "id:$word*" 2>/dev/null </dev/null)
}

_@name@_query() {
  local part=${word##*[ (]} before quotes field
  before=${word%"$part"}
  quotes=${before//[!\"]/}
  # Nothing within a phrase; and only what is quoted can hold a blank.
  ((${#quotes} % 2 == 0)) || return
  [[ -z $before || $raw == [\'\"]* ]] || return
  [[ $option != : && $raw != : ]] || return
  case $part in [+-]*) before+=${part:0:1} part=${part:1} ;; esac
  for field in @fields@; do
    [[ $field != "$part"* ]] || COMPREPLY+=("$before$field:")
  done
  # A single match would end the quotes; a word or a phrase may follow.
  [[ $raw != [\'\"]* || ${#COMPREPLY[@]} != 1 ]] || COMPREPLY+=("${COMPREPLY[0]}\"")
  compopt -o nospace
}
)bash";

// Commands that offer the values; "return" unless something else may stand there as well.
std::string values(const OptionRow& row) {
  switch (value_kind(row)) {
    case ValueKind::none: return "return";
    case ValueKind::file: return "compopt -o default; return";
    case ValueKind::folder: return "compopt -o dirnames; return";
    case ValueKind::id: return "_@name@_ids; return";
    case ValueKind::saved_query:
      return "_@name@_offer < <(command @program@ --saved --format ids 2>/dev/null </dev/null)\n"
             "      [[ $word == -* ]] || return";
    case ValueKind::choices: break;
  }
  const std::string offer = fmt::format(
      "mapfile -t COMPREPLY < <(compgen -P \"$attached\" -W '{}' -- \"$word\")", fmt::join(row.choices, " "));
  if (!row.list) return offer + "\n      return";
  return "[[ $word != *,* ]] || attached+=${word%,*}, word=${word##*,}\n      compopt -o nospace\n      " +
         offer + "\n      return";
}

std::string cases(const OptionTable& table) {
  std::string out;
  for (const OptionRow& row : table.options) {
    if (row.value.empty()) continue;
    std::string names = row.short_name.empty() ? "" : "-" + row.short_name;
    if (!row.long_name.empty()) names += (names.empty() ? "--" : "|--") + row.long_name;
    out += fmt::format("    {})\n      {}\n      ;;\n", names, values(row));
  }
  return out;
}

std::string names(const OptionTable& table) {
  std::string out;
  for (const OptionRow& row : table.options)
    out += (out.empty() ? "" : " ") + (row.long_name.empty() ? "-" + row.short_name : "--" + row.long_name);
  return out;
}

std::string field_names() {
  std::string out;
  for (const Field& field : fields()) out += (out.empty() ? "" : " ") + std::string(field.name);
  return out;
}

}  // namespace

std::string bash_completion(const OptionTable& table) {
  std::string out = std::string(head) + cases(table) + std::string(tail);
  replace_all(out, "@arguments@", takes_query(table) ? query_as_arguments : files_as_arguments);
  if (takes_query(table)) out.insert(out.find("\ncomplete -F"), query_functions);
  std::string name = table.program;
  replace_all(name, "-", "_");
  replace_all(out, "@fields@", field_names());
  replace_all(out, "@options@", names(table));
  replace_all(out, "@program@", table.program);
  replace_all(out, "@name@", name);
  return out;
}

}  // namespace osint
