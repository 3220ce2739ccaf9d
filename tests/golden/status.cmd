# What a database holds, and how to say what should be in it.
cp -r "$CORPUS/africa" notes
run osint-index --db db
run osint-index --db db notes
run osint-index --db db --status | sed -E 's/(size|last run|icu|ICU|unicode|Unicode)(.*)/\1 ./'
rm -r notes/*
run osint-index --db db
run osint-index --db db --allow-empty
run osint-search --db db port
true
