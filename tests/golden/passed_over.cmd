# What a walk of folders does not read is said: types without a reader, links out of the folders, other formats under a text's name.
mkdir -p notes/sub elsewhere nothing
cp "$CORPUS"/africa/*.md notes
printf 'x' | tee notes/a.zip notes/sub/b.ZIP notes/c.xls notes/plain nothing/scan.tiff notes/.hidden.pdf notes/README.pdf >/dev/null
cp notes/*.md elsewhere
ln -s ../elsewhere notes/linked
ln -s sub notes/again
run osint-index --db db notes
run osint-index --db db -v
run osint-index --db db --json | sed 's/"seconds":[0-9.e-]*/"seconds":N/'
run osint-index --db db -q
run osint-index --db db -L -n notes
run osint-index --db db --types xml
run osint-index --db db --types zip
run osint-index --db other nothing
printf '%%PDF-1.7\n' >notes/report.txt
printf '<!DOCTYPE html>\n<html><p>A page' >notes/page.md
run osint-index --db db
true
