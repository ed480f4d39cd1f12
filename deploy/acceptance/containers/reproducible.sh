# Whether a second build of the same sources, in another folder, gives the same programs byte by byte. Read by everything.sh.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root is set by ./milepost

programs_sums() {
  (cd "$1" && for program in plan-service assessment-service roi-service console; do
    find "$program/target/quarkus-app" -name '*.jar' -exec sha256sum {} +
    sha256sum "$program/target/bom.json"
  done | LC_ALL=C sort -k 2)
}

reproducible() {
  again=$root/target/reproducible
  rm -rf "$again"
  mkdir -p "$again"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$again") || return 1
  (cd "$again" && mvn -B -ntp -DskipTests -Dformat.goal=validate -Dimports.goal=check \
    -pl plan-service,assessment-service,roi-service,console -am package) || return 1
  programs_sums "$root" >"$root/target/sums.first"
  programs_sums "$again" >"$root/target/sums.second"
  wc -l <"$root/target/sums.first"
  diff "$root/target/sums.first" "$root/target/sums.second" || return 1
  rm -rf "$again"
}
