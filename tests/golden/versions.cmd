# Databases of other versions: of schema or analysis they are refused, of ICU or Unicode there is a warning.
cp -r "$CORPUS/africa" notes
osint-index -q --db db notes
cp -r db other
present() {
  sed -E -e 's/(needs|analysis|schema) [0-9]+/\1 N/' -e 's/(schema) [0-9]+/\1 N/' -e "s/ICU $(xapian-metadata get db icu_version) and Unicode $(xapian-metadata get db unicode_version)/THIS/"
}
xapian-metadata set other icu_version 1.2
xapian-metadata set other unicode_version 3.4
run osint-search --db other --count port 2>&1 | present
run osint-search --db db --db other --db db --count port 2>&1 | present
printf 'a\tport\nb\tgold\n' >queries
run osint-search --db other --queries queries --count 2>&1 | present
run osint-index --db other 2>&1 | present
run osint-index --db other -n --json 2>&1 | present
run osint-index -q --db other
run osint-index --db other --status 2>&1 | present | sed -E '/^(size|last run)/d'
run osint-index -q --db other --status | tail -1 | present
echo '# A new file' >notes/new.md
run osint-index -q --db other
run xapian-metadata get other icu_version
# The words of a new database are all of this program.
run osint-index -q --db fresh notes
run osint-search --db fresh --count port
for key in analysis_version schema_version; do
  rm -r other && cp -r db other
  xapian-metadata set other "$key" 99
  run osint-search --db other port 2>&1 | present
  run osint-search --db db --db other port 2>&1 | present
  run osint-index --db other 2>&1 | present
  run osint-index --db other -n 2>&1 | present
  run osint-index --db other --status 2>&1 | present
done
xapian-metadata set other schema_version ''
run osint-search --db other port
true
