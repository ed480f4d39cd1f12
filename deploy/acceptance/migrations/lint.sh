# Lints the migrations, with squawk but for one rule: nothing that rewrites or scans a table, or stops its readers and writers, while the version before is
# serving. And none that the version before has is edited. Read by everything.sh.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root is set by ./milepost

# What isn't asked: Flyway knows which migrations ran whole, on a connection with a lock_timeout; int is wide enough for counts
migrations_not_asked=prefer-robust-stmts,prefer-bigint-over-int,require-lock-timeout,require-statement-timeout,prefer-text-field

# migrations_found [option] <file ...>: what squawk has to say, which is no failure of its own
migrations_found() {
  for last in "$@"; do :; done
  # A pattern that nothing fits
  [ -f "$last" ] || return 0
  "$root/deploy/acceptance/migrations/node_modules/.bin/squawk" --pg-version 18.0 --reporter gcc --exclude "$migrations_not_asked" "$@" |
    sed 's#^within/##; s#^apart/##'
}

# An index that wasn't made CONCURRENTLY to its end stays, invalid and in the way of its next making, unless that removes it first
half_made_indexes() {
  [ -f "$1" ] || return 0
  awk '
    { text = tolower($0) }
    sub(/.*drop index concurrently if exists +/, "", text) { sub(/[ ;].*/, "", text); removed[FILENAME, text] = 1; next }
    sub(/.*create (unique )?index concurrently */, "", text) {
      sub(/^if not exists +/, "", text)
      sub(/ .*/, "", text)
      if (!((FILENAME, text) in removed))
        printf "%s:%d:0: warning: half-made-index Begin with DROP INDEX CONCURRENTLY IF EXISTS of the same index.\n", FILENAME, FNR
    }' "$@" | sed 's#^apart/##'
}

# A database that has a migration of the version before refuses another text of it
edited_migrations() {
  git -C "$root" diff --no-renames --diff-filter=MD --name-only "$before" -- '*/src/main/resources/db/*/V*' |
    sed 's#^\([^/]*\)/.*/\([^/]*\)$#\1/\2:1:0: warning: edited-migration The version before has it: leave it as it was and write a new one.#'
}

migrations() {
  cd "$root/deploy/acceptance/migrations" && npm ci || return 1
  plain=$root/target/migrations
  rm -rf "$plain"
  for file in "$root"/*/src/main/resources/db/*/V*.sql; do
    module=${file#"$root"/}
    module=${module%%/*}
    # Flyway runs a migration within a transaction, if nothing beside it says otherwise
    way=within
    if grep -qs '^executeInTransaction=false' "$file.conf"; then way=apart; fi
    mkdir -p "$plain/$way/$module"
    # As Flyway fills them in
    sed 's/\${app}/app/g; s/\${worker}/worker/g' "$file" >"$plain/$way/$module/$(basename "$file")"
  done
  say "$(find "$plain" -name '*.sql' | wc -l) migrations"
  (cd "$plain" && migrations_found --assume-in-transaction within/*/*.sql && migrations_found apart/*/*.sql && half_made_indexes apart/*/*.sql) >"$plain/findings" || return 1
  if before_known; then
    whole_history=yes
    edited_migrations >>"$plain/findings" || return 1
  else
    whole_history=no
    say "Whether migrations of the version before were edited can't be seen in this clone, which lacks its commit: git fetch --unshallow."
  fi
  # "plan-service/V1__a.sql:3:0: warning: some-rule What it means": the file and the rule
  sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: [a-z]*: \([a-z-]*\) .*/\1 \2/p' "$plain/findings" | LC_ALL=C sort -u >"$plain/found"
  [ "$(grep -c . "$plain/findings")" -eq "$(grep -Ec '^[^:]+:[0-9]+:[0-9]+: [a-z]+: [a-z-]+ ' "$plain/findings")" ] || { cat "$plain/findings"; return 1; }
  grep -v "^#" accepted.txt | while read -r file rule; do
    if [ "$rule" = edited-migration ] && [ "$whole_history" = no ]; then continue; fi
    if [ -f "$plain/within/$file" ] || [ -f "$plain/apart/$file" ]; then say "$file $rule"; fi
  done | LC_ALL=C sort -u >"$plain/accepted"
  if ! diff "$plain/accepted" "$plain/found" >"$plain/difference"; then
    grep '^>' "$plain/difference" | while read -r _ file rule; do
      grep -F "$file:" "$plain/findings" | grep -F " $rule "
    done
    sed -n 's/^< \(.*\)/accepted.txt names what is no longer found: \1/p' "$plain/difference"
    return 1
  fi
}
