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
true
