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

# Rows of tables.
run osint-search --db db --format csv --rows passages -n 2 '"never only a port"' | tr -d '\r'
run osint-search --db db --format csv --rows passages --full -n 1 hydrophone | tr -d '\r' | cut -d, -f1-8
run osint-search --db db --format csv --rows sources -n 2 '"never only a port"' | tr -d '\r'
run osint-search --db db --format csv --rows sources --queries queries.tsv | tr -d '\r'
echo "BOM: --format csv --bom nosuchword"
osint-search --db db --format csv --bom nosuchword | head -c 7 | od -An -c
echo "BOM: --format csv --bom --queries queries.tsv"
osint-search --db db --format csv --bom --queries queries.tsv | head -c 7 | od -An -c
echo "BOM: --format csv --bom --facets year ship"
osint-search --db db --format csv --bom --facets year ship | head -c 7 | od -An -c
run osint-search --db db --format csv --rows lines port
run osint-search --db db --json --rows sources port
run osint-search --db db --bom port
run osint-search --db db --format csv --full port
run osint-search --db db --format csv --rows sources --facets year port
true
