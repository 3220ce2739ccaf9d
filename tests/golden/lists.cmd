# Formats for programs, a file of queries, counts.
osint-index -q --db db "$CORPUS"
run osint-search --db db --format ids port
run osint-search --db db --format trec -n 3 port | sed 's/[0-9.]* osint-search$/N osint-search/'
printf 'one\tport\ntwo\thydrophone\nthree\tnosuchword\n' > queries.tsv
run osint-search --db db --format trec -n 2 --queries queries.tsv | sed 's/[0-9.]* osint-search$/N osint-search/'
run osint-search --db db --count --queries queries.tsv
run osint-search --db db --count port
run osint-search --db db --count nosuchword
printf 'no tab here\n' > wrong.tsv
run osint-search --db db --format trec --queries wrong.tsv

# Names of files, for programs that open them.
run osint-search --db db -l -n 0 ship
run osint-search --db db --files -n 3 ship
run osint-search --db db -0 -n 2 port | tr '\0' '!'; echo
run osint-search --db db -l nosuchword
run osint-search --db db -c port
run osint-search --db db -c -l -n 1 port
run osint-search --db db -l --count port
run osint-search --db db -l --format bibtex port
run osint-search --db db -l --queries queries.tsv
run osint-search --db db -l --show doraleh

# What begins with a dash.
run osint-search --db db -harbour
run osint-search --db db -5 port
run osint-search --db db port -quay
run osint-search --db db --format ids 'port -quay'
run osint-search --db db --count -- -port
run osint-search --db db --formt ids port
run osint-search --db db --nothing-like-it port
run osint-index --db db -corpus
run osint-index --db db --rebuld

# The last option wins.
run osint-search --db db --format csv -n 1 -n 2 --json --format ids ship
run osint-search --db db --format ids --json -n 1 nosuchword

# Queries from standard input.
echo '"only a port"' | run osint-search --db db --format ids -
run osint-search --db db - < /dev/null
printf 'one\tport\n{"name": "two", "query": "hydrophone"}\n{"name": "three"}\n{"query": 1}\n{"name": "x", "sort": "date"}\n{\n' |
  run osint-search --db db --format trec -n 2 --queries - | sed 's/[0-9.]* osint-search$/N osint-search/'
mkfifo asked told
osint-search --db db --format jsonl -n 1 --queries - < asked > told &
exec 3> asked 4< told
printf 'one\thydrophone\n' >&3
IFS= read -r answer <&4 && echo "answered as it comes: ${answer:0:40}"
exec 3>&-
wait $! && echo ended
true
