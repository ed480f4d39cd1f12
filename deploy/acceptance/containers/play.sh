# The pods of the shipped manifests, run by podman, and the main job through them. Read by everything.sh.
# What is real: the images, the manifests of the pods with their users, locks, limits, settings and secrets, the migrations in runs of
# their own, PostgreSQL, Keycloak. What is not there: services, network policies, autoscalers and probes, which need a cluster.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, state, containers and logs are set by whoever reads this

play_database=18532

play_down() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  if [ -f "$containers/pods.yaml" ]; then podman kube down "$containers/pods.yaml" || true; fi
  for secret in events plan-database-app plan-database-worker assessment-database-app assessment-database-worker \
    roi-database-app roi-database-worker; do
    podman secret rm "$secret" >/dev/null 2>&1 || true
  done
  if [ -f "$containers/postgres/postmaster.pid" ]; then kill -INT "$(head -n 1 "$containers/postgres/postmaster.pid")" || true; fi
}

# A secret of Kubernetes as podman keeps it: its keys with their values in base64
play_secret() {
  secret=$1
  shift
  json=
  for pair in "$@"; do
    json="$json${json:+,}\"${pair%%=*}\":\"$(printf %s "${pair#*=}" | base64 -w 0)\""
  done
  printf '{%s}' "$json" | podman secret create "$secret" - >/dev/null
}

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# PostgreSQL of its own, by the same script that compose and the overlay "single" run once, with passwords of this run
play_postgres() {
  rm -rf "$containers/postgres" "$containers/passwords"
  mkdir -p "$containers/postgres" "$containers/passwords"
  for name in superuser keycloak-database plan-app plan-worker plan-migrator assessment-app assessment-worker \
    assessment-migrator roi-app roi-worker roi-migrator; do
    random >"$containers/passwords/$name"
  done
  postgres=$(find "$root/deploy/local/target/unpacked" -path '*/bin/postgres' | head -n 1)
  binaries=$(dirname "$postgres")
  # It refuses to run as root, so it runs where nobody is root
  unshare -U "$binaries/initdb" -D "$containers/postgres" -U postgres --pwfile="$containers/passwords/superuser" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync || return 1
  unshare -U "$binaries/pg_ctl" -D "$containers/postgres" -w -l "$containers/postgres/log" \
    -o "-p $play_database -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=150" start || return 1
  sed "s|/run/secrets/milepost|$containers/passwords|" "$root/deploy/kubernetes/components/postgres/databases.sh" |
    PGHOST=127.0.0.1 PGPORT=$play_database PGPASSWORD=$(cat "$containers/passwords/superuser") POSTGRES_USER=postgres sh
}

# As the jobs of the overlay would: the same image and settings, the migrator's password and no other
play_migrations() {
  for service in plan assessment roi; do
    podman run --rm --network host --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --memory 256m \
      -e MILEPOST_MODE=migrate -e MILEPOST_ENVIRONMENT=LOCAL -e "MILEPOST_DATABASE_URL=jdbc:postgresql://127.0.0.1:$play_database/$service" \
      -e "MILEPOST_DATABASE_MIGRATOR_USERNAME=${service}_migrator" \
      -e "MILEPOST_DATABASE_MIGRATOR_PASSWORD=$(cat "$containers/passwords/$service-migrator")" \
      -e "MILEPOST_DATABASE_APP_USERNAME=${service}_app" -e "MILEPOST_DATABASE_WORKER_USERNAME=${service}_worker" \
      "localhost/milepost/$service-service:0.1.0" || return 1
  done
}

play_answers() {
  tries=0
  until curl -fsS -o /dev/null "http://127.0.0.1:$1/q/health/ready" 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -gt 240 ]; then
      say "Nothing answers on port $1"
      podman ps --all
      for container in $(podman ps --all --quiet); do podman logs --tail 30 "$container"; done
      return 1
    fi
    sleep 0.5
  done
}

# play <issuer>: everything up and ready
play() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  play_down >/dev/null 2>&1
  play_postgres && play_migrations || return 1
  for service in plan assessment roi; do
    for role in app worker; do
      play_secret "$service-database-$role" "password=$(cat "$containers/passwords/$service-$role")" || return 1
    done
  done
  play_secret events "assessment=$(random)" "roi=$(random)" || return 1
  "$kubectl" kustomize "$root/deploy/acceptance/containers/play" | sed "s|http://127.0.0.1:8180/realms/milepost|$1|" >"$containers/pods.yaml"
  podman kube play "$containers/pods.yaml" || return 1
  for port in 19380 19381 19382 19383; do play_answers "$port" || return 1; done
  play_locked
}

# resident <container>: how many kB of memory its process holds
resident() { awk '/^VmRSS:/ { print $2 }' "/proc/$(podman inspect "$1" --format '{{.State.Pid}}')/status"; }

# frugal <kB>: less than 300 MB, of a million bytes each
frugal() { [ "$1" -gt 0 ] && [ "$1" -le 292968 ]; }

# Each of the four as the engine and the kernel see it: not root, nothing writable, no capability, nothing to gain, a limit of memory, and
# less than 300 MB of it taken
play_locked() {
  wrong=0
  found=0
  for container in $(podman ps --format '{{.Names}}' | grep -- '-server$'); do
    found=$((found + 1))
    process=$(podman inspect "$container" --format '{{.State.Pid}}')
    kept="readonly=$(podman inspect "$container" --format '{{.HostConfig.ReadonlyRootfs}}')"
    kept="$kept $(awk '/^Uid:/ { print "user=" $3 } /^CapEff:/ { print "capabilities=" $2 } /^NoNewPrivs:/ { print "nonewprivs=" $2 } /^Seccomp:/ { print "seccomp=" $2 }' "/proc/$process/status" | tr '\n' ' ')"
    memory=$(podman inspect "$container" --format '{{.HostConfig.Memory}}')
    taken=$(resident "$container")
    say "$container: $kept limit=$((memory / 1048576)) MiB resident=$((taken / 1024)) MiB"
    case $kept in
      "readonly=true user=185 capabilities=0000000000000000 nonewprivs=1 seccomp=2 ") ;;
      *) wrong=1 ;;
    esac
    [ "$memory" -gt 0 ] || wrong=1
    if ! frugal "$taken"; then
      say "$container holds 300 MB of memory or more"
      wrong=1
    fi
  done
  [ "$found" -eq 4 ] && [ "$wrong" -eq 0 ]
}

# How soon each of the four is ready when nothing else starts, five times, and its memory after half a minute at rest; docs/benchmarks.md
# has the figures. What else the machine does makes a start slower and none faster, so the best of the five has to be below 3 s; they start
# by turns, so that a slow minute of a machine that others share is nobody's alone
play_starts() {
  slow=0
  podman pod stop --all --time 30 >/dev/null
  starts=$containers/starts
  rm -rf "$starts" && mkdir "$starts"
  for _ in 1 2 3 4 5; do
    for program in plan-service:19381 assessment-service:19382 roi-service:19383 console-service:19380; do
      pod=${program%:*}-pod-0
      # What podman starts to clean up after it stops the pod once more, and would stop the next start
      sleep 3
      begun=$(date +%s%N)
      podman pod start "$pod" >/dev/null || return 1
      until curl -fsS -o /dev/null "http://127.0.0.1:${program#*:}/q/health/ready" 2>/dev/null; do
        [ $(($(date +%s%N) - begun)) -lt 120000000000 ] || return 1
        sleep 0.05
      done
      printf '%s\n' "$((($(date +%s%N) - begun) / 1000000))" >>"$starts/${program%:*}"
      podman pod stop --time 30 "$pod" >/dev/null
    done
  done
  for name in plan-service assessment-service roi-service console-service; do
    podman pod start "$name-pod-0" >/dev/null || return 1
    sleep 30
    taken=$(resident "$name-pod-0-server")
    say "$name: ready after $(paste -s -d ' ' "$starts/$name") ms, $((taken / 1024)) MiB at rest"
    if [ "$(sort -n "$starts/$name" | head -n 1)" -ge 3000 ]; then
      say "$name was never ready within 3 s"
      slow=1
    fi
    if ! frugal "$taken"; then
      say "$name holds 300 MB of memory or more"
      slow=1
    fi
    podman pod stop --time 30 "$name-pod-0" >/dev/null
    sleep 3
  done
  [ "$slow" -eq 0 ]
}
