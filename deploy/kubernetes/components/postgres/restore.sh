#!/bin/sh
# Puts a copy made by backup.sh, on standard input, in place of the cluster at $PGDATA, while no server runs. Nothing of what is there is
# touched before the copy is whole beside it; then the two change places, and what was there stays as $PGDATA.before-<moment>.
set -eu
fail() { printf '%s Nothing was changed.\n' "$*" >&2; exit 1; }

next=$PGDATA.next
trap 'rm -rf "$next"' EXIT
rm -rf "$next"
mkdir -p "$next"
chmod 700 "$next"
# Two tars, so an end of one isn't the end
tar -C "$next" --ignore-zeros -xzf - || fail "The copy can't be unpacked."
for file in PG_VERSION global/pg_control backup_label; do
  [ -s "$next/$file" ] || fail "The copy isn't whole: it has no $file."
done
PATH=$PATH:$(printf %s: /usr/lib/postgresql/*/bin)
this=$(postgres --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
that=$(cat "$next/PG_VERSION")
[ "$this" = "$that" ] || fail "The copy is of PostgreSQL $that, and here is PostgreSQL $this."
sync
if [ -e "$PGDATA" ]; then
  before=$PGDATA.before-$(date -u +%Y-%m-%dT%H-%M-%SZ)
  mv "$PGDATA" "$before"
  echo "What was there is kept in $before."
fi
mv "$next" "$PGDATA"
sync
echo "Restored. The server brings the copy to the moment of the backup when it starts."
