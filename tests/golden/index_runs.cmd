# A first run, a second that changes nothing, an edit, a removal, a broken file.
cp -r "$CORPUS" notes
run osint-index --db db notes
run osint-index --db db notes
sed -i 's/hydrophone/listening device/' notes/eurasia/*.xml
rm notes/americas/*.md
echo '<commentary><title>Cut short' > notes/asia/broken.xml
run osint-index --db db
run osint-search --db db --count hydrophone
run osint-index --db db
run osint-index --db db --json --dry-run | sed 's/"seconds":[0-9.e-]*/"seconds":N/'
