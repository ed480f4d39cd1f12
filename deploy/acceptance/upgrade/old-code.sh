# The version before, with its own tests, on the schema of today. Read by everything.sh.
# What is real: the sources and the tests of that version, and every migration that came since. Left out are its tests of its own
# migrations and of its recorded upgrade, which are about the schema that it came with.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root is set by ./milepost

old_code=$root/target/old-code

old_code_sources() {
  before=$(cat "$root/deploy/acceptance/upgrade/previous")
  rm -rf "$old_code" && mkdir -p "$old_code" && cd "$root" || return 1
  if ! git cat-file -e "$before^{commit}"; then
    say "The version before is commit $before, which isn't in this clone: fetch its whole history (git fetch --unshallow)."
    return 1
  fi
  git archive --format=tar "$before" | tar -x -C "$old_code" || return 1
  # Its programs read its tests' data by paths within the repository, and some ask git where that begins
  git -C "$old_code" init -q || return 1
  for migrations in service-kit/src/main/resources/db/kit plan-service/src/main/resources/db/migration \
    assessment-service/src/main/resources/db/migration roi-service/src/main/resources/db/migration; do
    cp -R "$root/$migrations/." "$old_code/$migrations/" || return 1
    say "$migrations: $(git diff --name-only --diff-filter=A "$before" HEAD -- "$migrations" | wc -l) migrations since"
  done
}

old_code_tests() {
  cd "$old_code" && mvn -B -ntp -fae -Dformat.goal=validate -Dimports.goal=check \
    -pl plan-service,assessment-service,roi-service -am -Dsurefire.failIfNoSpecifiedTests=false \
    '-Dtest=*Test,!*MigrationTest,!*UpgradeTest' test
}
