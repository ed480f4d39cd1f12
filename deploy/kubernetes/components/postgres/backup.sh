#!/bin/sh
# Copies all databases of the cluster to standard output while they are read and written: what is in the folder of the cluster, then the
# log that makes it consistent, as two tars one after the other, each compressed. Needs the folder of the cluster at $PGDATA and its
# superuser: PGHOST (this machine), PGPASSWORD (POSTGRES_PASSWORD). Ends with an error if anything is missing from the copy.
set -eu
export PGHOST="${PGHOST:-127.0.0.1}" PGUSER="${PGUSER:-postgres}" PGPASSWORD="${PGPASSWORD:-$POSTGRES_PASSWORD}" PGDATABASE=postgres

# A file that changes while it is read (status 1 of tar) is repaired by the log; anything else is an error
compressed() {
  {
    status=0
    tar --warning=no-file-changed --warning=no-file-removed "$@" || status=$?
    [ "$status" -gt 1 ] || touch "$work/copied-$part"
  } | gzip
}

# Called by psql below, whose session holds the backup open. Left out is what the manual of PostgreSQL names under "Making a Base Backup
# Using the Low Level API"
part=${1:-}
case $part in
  cluster)
    compressed -C "$PGDATA" -cf - --exclude='./pg_wal/*' --exclude='./pg_replslot/*' --exclude='./pg_dynshmem/*' \
      --exclude='./pg_notify/*' --exclude='./pg_serial/*' --exclude='./pg_snapshots/*' --exclude='./pg_stat_tmp/*' \
      --exclude='./pg_subtrans/*' --exclude=./postmaster.pid --exclude=./postmaster.opts --exclude=./backup_label \
      --exclude=./recovery.signal --exclude=./standby.signal --exclude='pg_internal.init*' --exclude='pgsql_tmp*' .
    exit
    ;;
  log)
    compressed -cf - -C "$PGDATA" -T "$work/segments" -C "$work" backup_label
    exit
    ;;
esac

work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT
psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --output /dev/null <<SQL
-- Until this session ends no log is dropped
SELECT pg_create_physical_replication_slot('milepost_backup', true, true);
SELECT pg_walfile_name(pg_backup_start('milepost', true)) AS first \gset
\! sh "$0" cluster
SELECT pg_walfile_name(lsn) AS last, labelfile AS label FROM pg_backup_stop(false) \gset
\o $work/backup_label
SELECT :'label';
\o $work/segments
SELECT 'pg_wal/' || name FROM pg_ls_waldir()
WHERE length(name) = 24 AND name BETWEEN :'first' AND :'last' OR name LIKE '%.history' ORDER BY name;
\o /dev/null
\! sh "$0" log
SQL
if ! [ -f "$work/copied-cluster" ] || ! [ -f "$work/copied-log" ]; then
  echo "The copy isn't whole." >&2
  exit 1
fi
