# Tables, and what formats do not go with.
osint-index -q --db db "$CORPUS"
run osint-search --db db --format csv -n 2 port | tr -d '\r'
printf 'one\thydrophone\ntwo\tnosuchword\nthree\t"never only a port"\n' > queries.tsv
run osint-search --db db --format csv --queries queries.tsv | tr -d '\r'
run osint-search --db db --format csv nosuchword | tr -d '\r'
run osint-search --db db --format yaml port
run osint-search --db db --format bibtex --count port
run osint-search --db db --format ris --facets year port
run osint-search --db db --format chicago --queries queries.tsv
run osint-search --db db --format csl-json --explain port
run osint-search --db db --format csv --show doraleh
run osint-search --db db --json --cite-commentaries port
run osint-search --db db --format bibtex --full port
true
