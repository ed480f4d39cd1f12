#!/bin/sh
# Makes a backup as a folder named after the moment, with the SHA-256 of what is in it, and deletes the oldest beyond those to keep.
# usage: keep.sh <folder> <number to keep>; for the rest see backup.sh beside it
set -eu
umask 077
folder=$1
keep=$2

moment=$(date -u +%Y-%m-%dT%H-%M-%SZ)
next=$folder/$moment.next
# What an earlier run began before it was killed
find "$folder" -mindepth 1 -maxdepth 1 -name '*.next' -mmin +1440 -exec rm -rf {} +
mkdir "$next"
trap 'rm -rf "$next"' EXIT
trap 'exit 143' TERM
sh "$(dirname "$0")/backup.sh" >"$next/databases.tar.gz"
printf 'format=1\nmoment=%s\n' "$moment" >"$next/manifest"
(cd "$next" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + | LC_ALL=C sort -k 2 >SHA256SUMS)
mv "$next" "$folder/$moment"
echo "Backup made: $folder/$moment"

find "$folder" -mindepth 2 -maxdepth 2 -name SHA256SUMS | sed 's|/SHA256SUMS$||' | grep -E '/[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}-){2}[0-9]{2}Z$' |
  LC_ALL=C sort -r | tail -n "+$((keep + 1))" | while read -r old; do
    rm -rf "$old"
    echo "Deleted, since $keep are kept: $old"
  done
