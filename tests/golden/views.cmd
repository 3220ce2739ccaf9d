# Orders, one commentary whole, commentaries like it, counts by value and by time.
osint-index -q --db db "$CORPUS"
run osint-search --db db --format ids --sort date -n 3 ship
run osint-search --db db --format ids --sort oldest -n 3 ship
run osint-search --db db --format ids --sort oldest -n 2 --offset 2 ship
run osint-search --db db --show doraleh --width 72
run osint-search --db db --show doraleh --json | grep -o '"passages":.*' | cut -c1-400
run osint-search --db db --show doralhe
run osint-search --db db --show squid
run osint-search --db db --show nothing-like-it
run osint-search --db db --similar doraleh -n 2 --snippets 1
run osint-search --db db --similar doraleh --format ids -n 3 analyst:kessler
run osint-search --db db --similar nosuchid
run osint-search --db db --facets analyst,region -n 3 ship
run osint-search --db db --facets publication,year --format csv drones
run osint-search --db db --facets analyst --timeline year --json -n 1 hydrophone | sed 's/"score":[0-9.]*/"score":N/'
run osint-search --db db --timeline year ship
run osint-search --db db --facets year nosuchword
run osint-search --db db --full --json -n 1 hydrophone | grep -o '"passages":.*' | cut -c1-500
run osint-search --db db --facets colour ship
run osint-search --db db --timeline day ship
run osint-search --db db --sort random ship
run osint-search --db db --full ship
run osint-search --db db --show doraleh ship
run osint-search --db db --facets year --format ids ship
true
