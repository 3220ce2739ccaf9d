# The same words said by the analyst in one commentary and by a cited source in another.
osint-index -q --db db "$CORPUS"
run osint-search --db db hydrophone
run osint-search --db db '"never only a port"'
run osint-search --db db 习近平
run osint-search --db db author:Peña
run osint-search --db db date:2021-09
