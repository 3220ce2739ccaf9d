# Whether a database is sound, and what each program says of one that is not, or is none.
cp -r "$CORPUS/africa" notes
osint-index -q --db db notes
sound() { sed -E 's/[0-9]+ terms in [0-9]+ places, [0-9]+ in/N terms in N places, N in/'; }
run osint-index --db db --verify | sound
run osint-index --db db --verify --json | sed -E 's/"(terms|occurrences|families)":[0-9]+/"\1":N/g'
echo '# A new file' >notes/new.md
echo 'and more' >>"$(find notes -name '*.md' ! -name new.md | sort | head -1)"
run osint-index --db db --verify | sound
# A table whose file is missing would be an empty one to Xapian.
cp -r db damaged
rm damaged/position.glass
run osint-search --db damaged '"the port"'
run osint-index --db damaged --status
run osint-index --db damaged --verify
run osint-index --db damaged
run osint-index --db damaged -q --rebuild
run osint-search --db damaged --count port
# A list of folders that is not the one written.
cp -r db other
xapian-metadata set other roots '[]'
run osint-index --db other --verify | grep -E '^(damaged|verdict)'
# Of another program, of another version, and none at all.
xapian-metadata set foreign whose another
printf 'remote :/usr/bin/touch %s/executed\n' "$PWD" >stub
xapian-metadata set other schema_version 3
for db in foreign other stub nowhere notes; do
  run osint-search --db "$db" port 2>&1 | sed -E 's/needs [0-9]+/needs N/'
  run osint-index --db "$db" --status 2>&1 | sed -E 's/needs [0-9]+/needs N/'
  run osint-index --db "$db" --verify 2>&1 | sed -E 's/needs [0-9]+/needs N/'
done
run osint-index --db db --verify notes
test ! -e executed
