# No field of a source breaks out of its place, and no control reaches the output.
cp "$TESTS/consumers/hostile.xml" .
printf '# T\n\n**Commentary:** a hostile \033]0;owned\007 word **End Commentary (M\033[Jallory)**\n\n**Source:** "T\xc2\x9b31m \xe2\x80\xae} @misc{x," *P\033[1m*, 2018. <http://example.org/\xe2\x80\xae}>\n\n*word*\n' > notes.md
osint-index -q --db db hostile.xml notes.md
for format in chicago bibtex csl-json; do
  run osint-search --db db --format $format --cite-commentaries hostile
done
for format in ris csv; do
  run osint-search --db db --format $format hostile | tr -d '\r'
done
for format in chicago bibtex csl-json ris csv; do
  osint-search --db db --format $format --cite-commentaries hostile 2>/dev/null | LC_ALL=C grep -c $'[\001-\011\013\014\016-\037\177]'
done
true
