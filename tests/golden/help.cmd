# Both programs say what they can, within 80 columns, in groups; and what they are made of.
run osint-index --help
run osint-search --help
for program in osint-index osint-search; do
  test "$($program -h)" = "$($program --help)" || echo "-h differs from --help"
  # Counted in bytes: of a Chinese character no fewer than its columns.
  $program --help | LC_ALL=C awk -v p=$program 'length > 80 { print p ": too wide: " $0 }'
  run $program --version 2>&1 | sed -E -e '/^(Xapian|schema)/s/[0-9]+(\.[0-9]+)*/N/g' -e '/^documents/d'
done
run osint-search --help >/dev/full
run osint-index --version >/dev/full
true
