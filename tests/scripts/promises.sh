# shellcheck shell=bash
# What the tests of the scripts share; sourced. Each promise is one line of output.
set -uo pipefail

# The project these tests belong to; the tests that source this use it.
# shellcheck disable=SC2034
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
kept=0 broken=0

promise() {  # name, command...: kept when the command succeeds
  if "${@:2}"; then
    kept=$((kept + 1))
    echo "ok: $1"
  else
    broken=$((broken + 1))
    echo "BROKEN: $1"
    printf '  %s\n' "exit: ${status-}" "stdout:" "${out-}" "stderr:" "${err-}"
  fi
}

attempt() {  # command...: sets status, out, err
  status=0
  "$@" >"$scratch/.out" 2>"$scratch/.err" </dev/null || status=$?
  out=$(<"$scratch/.out") err=$(<"$scratch/.err")
}

exits() { [[ $status == "$1" ]]; }
says() { [[ $out == *"$1"* ]]; }
complains() { [[ $err == *"$1"* ]]; }
fails_saying() { exits "$1" && says "$2"; }
fails_complaining() { exits "$1" && complains "$2"; }

program() {  # path: stdin becomes an executable bash script
  mkdir -p "$(dirname "$1")"
  { echo '#!/bin/bash' && cat; } >"$1"
  chmod +x "$1"
}

# A test that ends before its first promise has kept none.
finish() {
  echo "$kept kept, $broken broken"
  ((broken == 0 && kept > 0))
}
