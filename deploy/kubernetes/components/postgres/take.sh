#!/bin/sh
# Restores a backup that keep.sh made, while no server runs: that of the moment BACKUP, or the newest. usage: take.sh <folder>
set -eu
folder=$1
if [ -n "${BACKUP:-}" ]; then
  backup=$folder/$BACKUP
else
  backup=$(find "$folder" -mindepth 2 -maxdepth 2 -name SHA256SUMS | sed 's|/SHA256SUMS$||' | grep -v '\.next$' | LC_ALL=C sort | tail -n 1)
fi
if [ -z "$backup" ] || ! [ -f "$backup/SHA256SUMS" ]; then
  echo "There is no backup ${BACKUP:-} in $folder. Nothing was changed." >&2
  exit 1
fi
(cd "$backup" && sha256sum --check --quiet SHA256SUMS) || {
  echo "$backup is damaged; take another one. Nothing was changed." >&2
  exit 1
}
sh "$(dirname "$0")/restore.sh" <"$backup/databases.tar.gz"
