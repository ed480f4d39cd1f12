#!/bin/sh
# Everything CI runs, called by "./milepost test", which has found the tools. One line per step; details in target/test-logs/;
# of a failing step the end of the log is printed too. The last line counts all tests of all tools.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
logs=$root/target/test-logs
passed=0
failed=0

rm -rf "$logs"
mkdir -p "$logs"
cd "$root"

count() { passed=$((passed + $1)) failed=$((failed + $2)); }

# step <name> <what a person reads> <command ...>: runs it, tells how it went; returns its result
step() {
  step_name=$1
  step_title=$2
  shift 2
  begun=$(date +%s)
  if "$@" >"$logs/$step_name.log" 2>&1; then result=0; else result=$?; fi
  if [ "$result" -eq 0 ]; then word=ok; else word=FAILED; fi
  printf '%-52s %-7s %4d s\n' "$step_title" "$word" $(($(date +%s) - begun))
  return "$result"
}

# The totals of all reports of Surefire below the given folders: "<passed> <failed>"
surefire() {
  find "$@" -path '*/surefire-reports/TEST-*.xml' -exec grep -h '<testsuite ' {} + 2>/dev/null |
    awk '
      function number(name,  part) { part = $0; if (!sub(".* " name "=\"", "", part)) return 0; sub("\".*", "", part); return part + 0 }
      { all += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
      END { print all - bad - skipped, bad + 0 }'
}

# --- Build, checks, plain tests, tests on PostgreSQL ---
find . -type d -name surefire-reports -not -path '*/node_modules/*' -exec rm -rf {} +
build_ok=yes
step build "Build with checks, plain tests, tests on PostgreSQL" \
  mvn -B -ntp -fae -Dformat.goal=validate -Dimports.goal=check verify || build_ok=no
# shellcheck disable=SC2046 # two numbers
count $(surefire .)
if [ $build_ok = no ]; then
  grep -E '^\[ERROR\]|Tests run:.*(FAIL|ERROR)' "$logs/build.log" | cut -c1-400 | tail -60
  # A build that breaks without a failing test is one failure
  if [ "$failed" -eq 0 ]; then count 0 1; fi
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
