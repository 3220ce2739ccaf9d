# Saved queries: kept, listed, run, forgotten; and what is new to them.
mkdir notes
cat >notes/ferry.md <<'END'
# The Ferry

**OE Watch Commentary:** The ferry left the harbour. **End OE Watch Commentary (Quillfeather)**
END
cat >notes/cable.md <<'END'
# The Cable

**OE Watch Commentary:** A cable ends in the harbour. **End OE Watch Commentary (Quillfeather)**
END
run osint-search --saved ports
osint-index -q notes
run osint-search --saved
run osint-search --saved ports
run osint-search --save ports --sort date harbour
run osint-search --save cables -n 3 --snippets 1 '"a cable"'
run osint-search --save broken 'harbour AND'
run osint-search --save all harbour
run osint-search --save ../ports harbour
run osint-search --saved
run osint-search --saved --json
run osint-search --saved --format ids
run osint-search --saved ports --format ids
run osint-search --saved ports --sort oldest --format jsonl -n 1 | cut -c1-40
run osint-search --saved prots

echo '--- what is new'
run osint-search --saved all --new --count
run osint-search --saved ports --new -n 1 --format ids
run osint-search --saved ports --new --format ids
run osint-search --saved ports --new
run osint-search --saved all --new
run osint-search --saved all --new
run osint-search --saved all --new --json
cat >>notes/cable.md <<'END'

# Repairs

**OE Watch Commentary:** The harbour waits for a cable ship. **End OE Watch Commentary (Quillfeather)**
END
mv notes/ferry.md notes/moved.md
osint-index -q
osint-index -q --rebuild
run osint-search --saved all --new --format ids -n 0
run osint-search --saved

echo '--- replaced, edited, broken, forgotten'
run osint-search --save ports 'harbour OR quay'
run osint-search --saved all | grep -E '^[a-z]+:'
echo 'query = harbour AND' >.config/osint-search/queries/cables
echo 'limit = 3' >.config/osint-search/queries/odd
run osint-search --saved all --new --format ids
run osint-search --saved ports --new
echo scribble >.local/state/osint-search/ports.seen
run osint-search --saved ports --new
run osint-search --forget ports
run osint-search --forget ports
ls .local/state/osint-search
run osint-search --saved

echo '--- what does not go together'
run osint-search --new harbour
run osint-search --saved --new
run osint-search --saved cables harbour
run osint-search --save x
run osint-search --save '' harbour
run osint-search --save x --count harbour
run osint-search --saved all --facets year
run osint-search --saved cables --new --timeline year
run osint-search --saved --format csv
run osint-search --forget cables --saved
true
