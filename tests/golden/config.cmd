# One configuration file for both programs: what is nearer to the user wins, what is wrong in it is said with file and key.
osint-index -q --db db "$CORPUS/africa"
osint-index -q --db other "$CORPUS/asia"
mkdir -p "$XDG_CONFIG_HOME/osint-search"
file=$XDG_CONFIG_HOME/osint-search/config.toml
config() { printf '%s\n' '--- config.toml' "$@" '---'; printf '%s\n' "$@" >"$file"; }

config 'db = "db"' 'format = "ids"' '' '[index]' 'db = "db"' 'json = true'
run osint-search port
run osint-search --format json --count port
run osint-index
OSINT_SEARCH_DB=other run osint-search --count '*'
OSINT_SEARCH_DB=other run osint-search --db db --count '*'
OSINT_SEARCH_DB=other osint-index | grep -o '"unchanged":[0-9]*'
OSINT_SEARCH_DB='' run osint-search --count '*'

config 'db = ["db", "other"]' 'json = true' 'limit = 1'
run osint-search --count '*'
osint-search '*' | grep -o '"total":[0-9]*'
run osint-search --format ids '*'
run osint-search --format ids -n 2 '*'

# A format that a view does not have.
config 'db = "db"' 'format = "bibtex"'
run osint-search --saved
run osint-search --facets year port
run osint-search --facets year --format bibtex port
run osint-search --count port

# Flags that are off, and flags that an argument excludes.
config 'exact = false' '[index]' 'db = "db"' 'quiet = true'
run osint-index
run osint-index -v

config 'limt = 20'
run osint-search port
osint-search --help | head -1
osint-search --version | head -1
run osint-index --db db -q
config '[index]' 'job = 4'
run osint-index --db db
run osint-search --db db --count port
for wrong in 'limit = "many"' 'color = "purple"' 'exact = "perhaps"' 'show = "doraleh"' 'help = true' '= 3' 'limit' \
             '[indx]' '[index.more]'; do
  config "$wrong" 'any = true'
  run osint-search --db db --count port
done
for wrong in 'jobs = 0' 'rebuild = true' 'allow-empty = true' 'progress = "often"' 'any = true'; do
  config '[index]' "$wrong"
  run osint-index --db db
done
config '[index]' 'quiet = true' 'verbose = true'
run osint-index --db db

printf 'limit = 1\nformat = "ids"\n' >mine.toml
config 'limit = 2'
run osint-search --db db --config mine.toml port
run osint-search --db db --config nowhere.toml port
run osint-index --db db --config .
rm "$file"
printf 'limit = 1\33[31m\n\33[1mx = 1\n' >mine.toml
run osint-search --db db --config mine.toml port

# Files that editors of other systems save: a byte order mark, line ends of two characters.
printf '\xef\xbb\xbflimit = 1\r\nformat = "ids"\r\n' >mine.toml
run osint-search --db db --config mine.toml port
printf '\xff\xfel\0i\0m\0i\0t\0 \0=\0 \0001\0' >mine.toml
run osint-search --db db --config mine.toml port
printf '\xef\xbb\xbffirst\tport\r\nsecond\tharbour\r\n' >queries
run osint-search --db db --queries queries --format trec -n 1
printf '\xff\xfef\0\t\0p\0' >queries
run osint-search --db db --queries queries --format trec -n 1
printf '\xef\xbb\xbfport | harbour-of-nowhere\r\n' >synonyms
run osint-search --db db --synonyms synonyms --format ids harbour-of-nowhere
osint-search --db db --save ports port 2>/dev/null
sed -i '1s/^/\xef\xbb\xbf/; s/$/\r/' "$XDG_CONFIG_HOME/osint-search/queries"/*
run osint-search --db db --saved ports --format ids
# A flag of the walk in the configuration.
mkdir -p notes elsewhere
cp "$CORPUS"/africa/*.md elsewhere
ln -s ../elsewhere notes/linked
config '[index]' 'follow = true' 'types = ["md", "xml"]'
run osint-index --db followed notes
run osint-index --db followed --no-follow --allow-empty
true
