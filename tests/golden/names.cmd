# Names across scripts: what is found, what is said of it, and how it is switched off.
osint-index -q --db db "$CORPUS"
run osint-search --db db --format ids "Hsi Chin-p'ing"
run osint-search --db db --format ids 'Jinping Xi'
run osint-search --db db --format ids --exact 'Jinping Xi'
run osint-search --db db --format ids 習近平
run osint-search --db db --format ids '"習近平"'
run osint-search --db db -n 1 "Ch'eng-tu"
run osint-search --db db -n 1 --explain 'Mianyang drones'
run osint-search --db db -n 1 --format ids 'excerpt:(Xi Jinping)'
run osint-search --db db --format ids 'he can long sun men fan'
run osint-search --db db -n 1 --snippets 1 PLA
printf 'CNT | 绵阳\n' > groups
run osint-search --db db --synonyms groups --format ids CNT
printf 'a\tHsi Chin-p%sing\n' "'" > queries
run osint-search --db db --format trec --queries queries
