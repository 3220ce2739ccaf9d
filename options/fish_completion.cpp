// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/fish_completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/fields.h"

namespace osint {
namespace {

// fish quotes what a function offers; what is typed is never evaluated.
constexpr std::string_view query_functions = R"(
function __osint_search_ids
    set -l word (string unescape -- (commandline -ct | string replace -r '^--[a-z-]+=' ''))
    string match -qr '^[\w/.-]{2,}$' -- $word
    or return
    set -l database
    set -l words (commandline -opc)
    for i in (seq 2 (count $words))
        if test "$words[$i]" = --db
            string match -qr '^[\w/.-]+$' -- "$words[(math $i + 1)]"
            or return
            set -a database --db $words[(math $i + 1)]
        end
    end
    command osint-search $database --format ids -n 200 "id:$word*" 2>/dev/null </dev/null
end

function __osint_search_saved
    command osint-search --saved --format ids 2>/dev/null </dev/null
end

function __osint_search_fields
    set -l word (commandline -ct | string replace -r '^["\']' '')
    set -l before (string match -r '^.*[ (]' -- $word)
    # Nothing within a phrase.
    test (math (string match -ar '"' -- "$before" | count) % 2) = 0
    or return
    set -l sign (string replace -r '^.*[ (]' '' -- $word | string match -r '^[+-]')
    for field in @fields@
        echo "$before$sign"$field
    end
end
)";

std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string{c};
  return "'" + out + "'";
}

// -x: needs a value, and no file will do; -r: needs one.
std::string values(const OptionRow& row) {
  switch (value_kind(row)) {
    case ValueKind::none: return row.value.empty() ? "" : " -x";
    case ValueKind::file: return " -rF";
    case ValueKind::folder: return " -xa '(__fish_complete_directories)'";
    case ValueKind::id: return " -xa '(__osint_search_ids)'";
    case ValueKind::saved_query: return " -xa '(__osint_search_saved)'";
    case ValueKind::choices: break;
  }
  const std::string choices = fmt::format("{}", fmt::join(row.choices, " "));
  return row.list ? fmt::format(" -xa '(__fish_append , {})'", choices)
                  : fmt::format(" -xa {}", quoted(choices));
}

std::string field_list() {
  std::string out;
  for (const Field& field : fields())
    out += (out.empty() ? "" : " ") + quoted(fmt::format("{}:\t{}", field.name, field.help));
  return out;
}

}  // namespace

std::string fish_completion(const OptionTable& table) {
  std::string out =
      fmt::format("# fish completion for {}(1), made of the program's table of options.\n", table.program);
  if (takes_query(table)) {
    std::string functions(query_functions);
    constexpr std::string_view mark = "@fields@";
    functions.replace(functions.find(mark), mark.size(), field_list());
    out += functions;
  }
  out += '\n';
  for (const OptionRow& row : table.options) {
    out += "complete -c " + table.program;
    if (!row.short_name.empty()) out += " -s " + row.short_name;
    if (!row.long_name.empty()) out += " -l " + row.long_name;
    out += values(row) + " -d " + quoted(row.help) + "\n";
  }
  if (takes_query(table))
    out += fmt::format("complete -c {} -f -a '(__osint_search_fields)'\n", table.program);
  return out;
}

}  // namespace osint
