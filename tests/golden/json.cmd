# The envelope, a hit with its passages and citations, and no hit.
osint-index -q --db db "$CORPUS"
run osint-search --db db --json hydrophone | sed 's/"score":[0-9.]*/"score":N/'
run osint-search --db db --json nosuchword
run osint-search --db db --format jsonl -n 2 '"never only a port"' | sed 's/"score":[0-9.]*/"score":N/'
