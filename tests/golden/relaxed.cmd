# No commentary has all words: those with most, and it says so.
osint-index -q --db db "$CORPUS"
run osint-search --db db -n 2 hydrophone drones nosuchword
run osint-search --db db hydrophone AND drones AND nosuchword
run osint-search --db db --count hydrophone drones nosuchword
