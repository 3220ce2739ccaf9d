# How queries were understood, and what the scores are the sum of.
osint-index -q --db db "$CORPUS"
for query in 'port ships -integrat*' '(port AND lease) OR hydro* OR "only a port"' 'excerpt:port title:hambantota date:2017' \
  'hydrophone drones nosuchword' '"port first"~9 习近平'; do
  run osint-search --db db --explain --snippets 1 -n 1 "$query"
done
shortened() { sed -E 's/([0-9]\.[0-9]{3})[0-9]+/\1/g'; }
run osint-search --db db --explain --json -n 1 --snippets 1 'port* first' | shortened
run osint-search --db db --explain --format jsonl -n 1 --snippets 1 'site:example.org chengd~' | shortened
