# Each error says where and what was expected.
osint-index -q --db db "$CORPUS"
for query in 'harbour AND' 'xi "key to fostering' '(a b' 'a)' 'autor:zhao' 'author: zhao' 'date:2018-02-30' \
             'date:2019..2018' 'date:garbage..' 'port i*' 'port & harbour' '习近平 NEAR/3' 'port NEAR/0 quay' \
             'port NEAR/3 NOT quay' 'author:port NEAR/3 quay' 'port /unclosed' 'port~9' '/(port/' 'source:(title:port)'; do
  run osint-search --db db "$query"
done
run osint-search --db nowhere port
run osint-search --db db --format yaml port
run osint-search --db db
run osint-search --db db --no-such-option port
run osint-search --db db -n -1 port
run osint-search --db db --offset 0x10 port
run osint-search --db db --snippets '' port
run osint-search --db db -n 02 --format ids '*'
tr '\0' a </dev/zero | head -c 100000 >long.tsv
run osint-search --db db --queries long.tsv --format trec
true
