# The user's file of synonyms: where it is looked for, and its errors.
osint-index -q --db db "$CORPUS"
run osint-search --db db --synonyms nowhere --count port
run osint-search --db db --synonyms . --count port
printf 'KPA | Korean People'\''s Army\nVDP\n' > groups
run osint-search --db db --synonyms groups --count port
mkdir -p .config/osint-search
echo '--- | KPA' > .config/osint-search/synonyms
run osint-search --db db --count port
printf '# none\n' > groups
run osint-search --db db --synonyms groups --count port
printf 'KPA | Korean People'\''s Army\n' > .config/osint-search/synonyms
run osint-search --db db --count port
true
