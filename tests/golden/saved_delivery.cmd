# What is new stays new until it was delivered.
mkdir notes
cat >notes/ferry.md <<'END'
# The Ferry

**OE Watch Commentary:** The ferry left the harbour. **End OE Watch Commentary (Quillfeather)**
END
osint-index -q notes
osint-search --save ports harbour 2>/dev/null
osint-search --save ferries ferry 2>/dev/null
new() { osint-search --saved ports --new --format ids || echo "[exit $?]" >&2; }

echo '--- a full disk under the output'
new >/dev/full
osint-search --saved all --new >/dev/full
osint-search --saved all --new --json >/dev/full
echo '--- no output at all'
new >&-
echo '--- a reader that has gone away'
python3 - <<'END'
import os, subprocess
for more in ([], ["--json"]):
    read, write = os.pipe()
    os.close(read)
    print(subprocess.call(["osint-search", "--saved", "all", "--new", *more], stdout=write, restore_signals=True))
    os.close(write)
END
echo '--- a state that cannot be written'
touch file
XDG_STATE_HOME=file new
echo '--- a database that is not there'
osint-search --saved ports --new --db nowhere
echo '--- delivered'
new
new
ls -A .local/state/osint-search
true
