# compose.yaml as it is shipped, with podman-compose. Read by everything.sh.
# What is real: compose.yaml, init, the Caddyfile, the images of the four servers, and the programs PostgreSQL 18, Keycloak and Caddy.
# What is not: the images those three come in. No registry is reached, so they are made here of Maven's and Debian's packages under the
# names that compose.yaml gives them; the entry of PostgreSQL's image is written after its documentation.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root and containers are set by whoever reads this

compose_https=18443

# made <image>: is it there?
made() { buildah inspect --type image "$1" >/dev/null 2>&1; }

stand_ins() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  base=docker.io/library/eclipse-temurin:25-jre
  here=$root/deploy/acceptance/containers/stand-ins
  if ! made docker.io/library/postgres:18; then
    binaries=$(dirname "$(dirname "$(find "$root/deploy/local/target/unpacked" -path '*/bin/postgres' | head -n 1)")")
    one=$(buildah from --pull-never "$base") &&
      buildah run --isolation chroot "$one" -- sh -c 'apt-get update -q && apt-get install -q -y --no-install-recommends postgresql-client &&
        groupadd -g 999 postgres && useradd -u 999 -g 999 postgres && install -d -o postgres -g postgres -m 1777 /var/lib/postgresql' &&
      buildah copy -q "$one" "$binaries" /usr/lib/postgresql/18 && buildah copy -q "$one" "$here/postgres-entrypoint" /entrypoint &&
      buildah config --entrypoint '["/entrypoint"]' "$one" && buildah commit -q "$one" docker.io/library/postgres:18 || return 1
  fi
  if ! made quay.io/keycloak/keycloak:26.7; then
    zip=$(find "$HOME/.m2/repository/org/keycloak/keycloak-quarkus-dist" -name '*.zip' | sort | tail -n 1)
    rm -rf "$containers/keycloak" && mkdir -p "$containers/keycloak" &&
      (cd "$containers/keycloak" && "$JAVA_HOME/bin/jar" xf "$zip" && mv keycloak-* keycloak && chmod +x keycloak/bin/*.sh) &&
      one=$(buildah from --pull-never "$base") && buildah copy -q --chown 1000:0 "$one" "$containers/keycloak/keycloak" /opt/keycloak &&
      buildah config --user 1000:0 --entrypoint '["/opt/keycloak/bin/kc.sh"]' "$one" &&
      buildah commit -q "$one" quay.io/keycloak/keycloak:26.7 || return 1
  fi
  if ! made docker.io/library/caddy:2; then
    one=$(buildah from --pull-never "$base") &&
      buildah run --isolation chroot "$one" -- sh -c 'apt-get update -q && apt-get install -q -y --no-install-recommends caddy' &&
      buildah config --env XDG_CONFIG_HOME=/config --env XDG_DATA_HOME=/data \
        --entrypoint '["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]' "$one" &&
      buildah commit -q "$one" docker.io/library/caddy:2 || return 1
  fi
}

# Its containers and volumes have names of their own, so that none of a person's are met
compose_settings() {
  CONTAINERS_CONF=$containers/containers.conf
  MILEPOST_COMPOSE="podman-compose -p milepost-test"
  MILEPOST_BIND=127.0.0.1
  MILEPOST_HTTP_PORT=18444
  MILEPOST_HTTPS_PORT=$compose_https
  export CONTAINERS_CONF MILEPOST_COMPOSE MILEPOST_BIND MILEPOST_HTTP_PORT MILEPOST_HTTPS_PORT
  deployed=$containers/compose/compose
}

compose() {
  compose_settings
  podman-compose -p milepost-test -f "$deployed/compose.yaml" "$@"
}

compose_down() {
  compose_settings
  [ ! -d "$deployed" ] || compose down -v
}

# A copy, so that secrets of a test are never beside those of a person
compose_up() {
  compose_down >/dev/null 2>&1
  rm -rf "$containers/compose" && mkdir -p "$deployed" "$containers/compose/kubernetes" &&
    (cd "$root/deploy/compose" && cp Caddyfile compose.yaml init engine backup restore "$deployed") &&
    cp -r "$root/deploy/kubernetes/components" "$containers/compose/kubernetes/" || return 1
  "$deployed/init" localhost && echo "MILEPOST_VERSION=0.1.0" >>"$deployed/.env" && "$deployed/init" && grep -q '^MILEPOST_VERSION=0.1.0$' "$deployed/.env" || return 1
  compose up -d && compose_wait && compose_answers && compose_locked
}

compose_wait() {
  tries=0
  until compose_ready; do
    tries=$((tries + 1))
    if [ "$tries" -gt 400 ]; then
      for name in $(podman ps -a --filter name=milepost-test_ --format '{{.Names}}'); do
        say "==> $name"
        podman logs --tail 15 "$name" 2>&1
      done
      return 1
    fi
    sleep 1
  done
}

# As a browser on the machine that the domain leads to
https() { curl -sk --connect-to "localhost:443:127.0.0.1:$compose_https" "$@"; }

compose_status() { https -o /dev/null -w '%{http_code}' "https://localhost$1"; }

compose_ready() {
  https -f -o "$containers/issuer.json" https://localhost/auth/realms/milepost/.well-known/openid-configuration || return 1
  for service in plan assessment roi; do
    [ "$(compose_status "/api/$service/v1/openapi")" = 200 ] || return 1
  done
}

# What the entrance lets in, and what not
compose_answers() {
  grep -q '"issuer":"https://localhost/auth/realms/milepost"' "$containers/issuer.json" || return 1
  for expected in "200 /" "200 /config.json" "401 /api/plan/v1/plans" "401 /api/assessment/v1/assessments" "401 /api/roi/v1/kpis" \
    "404 /api/plan/v1/inbox" "404 /auth/admin/" "404 /auth/realms/master/.well-known/openid-configuration"; do
    got=$(compose_status "${expected#* }")
    say "$got ${expected#* }"
    [ "$got" = "${expected%% *}" ] || return 1
  done
  https -o /dev/null -D - https://localhost/ |
    grep -i '^strict-transport-security: max-age=31536000; includeSubDomains' || return 1
}

# Each container as the kernel sees it: not root, nothing to gain, a limit of memory, and only two that reach the outside
compose_locked() {
  wrong=0
  for service in database keycloak plan-service assessment-service roi-service console proxy; do
    container=milepost-test_${service}_1
    process=$(podman inspect "$container" --format '{{.State.Pid}}')
    kept="readonly=$(podman inspect "$container" --format '{{.HostConfig.ReadonlyRootfs}}')"
    kept="$kept $(awk '/^CapEff:/ { print "capabilities=" $2 } /^NoNewPrivs:/ { print "nonewprivs=" $2 }' "/proc/$process/status" | tr '\n' ' ')"
    kept="${kept}networks=$(podman inspect "$container" --format '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}')"
    user=$(awk '/^Uid:/ { print $3 }' "/proc/$process/status")
    memory=$(podman inspect "$container" --format '{{.HostConfig.Memory}}')
    say "$service: $kept user=$user limit=$((memory / 1048576)) MiB"
    none=0000000000000000
    case $service in
      # It binds ports below 1024 and so is root, with that right and no other
      proxy) expected="readonly=true capabilities=0000000000000400 nonewprivs=1 networks=milepost-test_inside milepost-test_outside " ;;
      # It builds itself when it starts
      keycloak) expected="readonly=false capabilities=$none nonewprivs=1 networks=milepost-test_inside milepost-test_outside " ;;
      *) expected="readonly=true capabilities=$none nonewprivs=1 networks=milepost-test_inside " ;;
    esac
    if [ "$kept" != "$expected" ] || [ "$memory" -eq 0 ]; then wrong=1; fi
    if [ "$user" -eq 0 ] && [ "$service" != proxy ]; then wrong=1; fi
  done
  [ "$wrong" -eq 0 ]
}

# compose_person <e-mail address>: as the README says it; the password for the first time
compose_person() {
  compose exec -T keycloak sh -s -- acme owner "$1" Ada Smith <"$root/deploy/kubernetes/components/keycloak/person.sh" |
    tee /dev/stderr | sed -n 's/^Password for the first time: //p'
}

# What a form of Keycloak is sent to
form_action() { sed -n 's/.*<form[^>]* action="\([^"]*\)".*/\1/p' "$1" | head -n 1 | sed 's/&amp;/\&/g'; }

# compose_sign_in <e-mail address> <password> <new password>: a person's way through the pages of Keycloak; the access token
compose_sign_in() {
  jar=$containers/cookies
  page=$containers/page.html
  rm -f "$jar"
  verifier=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
  challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d '=')
  issuer=https://localhost/auth/realms/milepost/protocol/openid-connect
  https -f -b "$jar" -c "$jar" -o "$page" \
    "$issuer/auth?client_id=milepost-console&response_type=code&scope=openid&redirect_uri=https://localhost/signed-in&code_challenge=$challenge&code_challenge_method=S256" || return 1
  location=$(https -b "$jar" -c "$jar" -o "$page" -w '%{redirect_url}' --data-urlencode "username=$1" --data-urlencode "password=$2" "$(form_action "$page")")
  case $location in
    */required-action?*)
      https -b "$jar" -c "$jar" -o "$page" "$location"
      location=$(https -b "$jar" -c "$jar" -o "$page" -w '%{redirect_url}' --data-urlencode "password-new=$3" --data-urlencode "password-confirm=$3" "$(form_action "$page")")
      ;;
  esac
  code=$(printf %s "$location" | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
  https -f -d grant_type=authorization_code -d client_id=milepost-console -d redirect_uri=https://localhost/signed-in -d "code=$code" \
    -d "code_verifier=$verifier" "$issuer/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
}

# api <token> <path> [body]: reads, or with a body writes
api() {
  if [ $# -eq 3 ]; then
    https -f -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d "$3" "https://localhost$2"
  else
    https -f -H "Authorization: Bearer $1" "https://localhost$2"
  fi
}

# compose_totals <token>: how much there is of everything
compose_totals() {
  for collection in plan/v1/plans assessment/v1/assessments roi/v1/business-cases; do
    printf '%s %s\n' "$collection" "$(api "$1" "/api/$collection?limit=200" | grep -o '"id":"' | wc -l)"
  done
}

# A person is let in, signs in, and starts an assessment, a plan and a business case of it
compose_job() {
  compose_settings
  password=$(compose_person ada@acme.example)
  token=$(compose_sign_in ada@acme.example "$password" "correct horse battery staple")
  [ -n "$token" ] || return 1
  plan=$(api "$token" /api/plan/v1/plans '{"name": "Answers to customers", "startDate": "2026-01-05", "currency": "USD", "templateKey": "ai-integration"}') || return 1
  plan=$(printf %s "$plan" | sed 's/.*"id":"\([^"]*\)".*/\1/')
  api "$token" "/api/plan/v1/plans/$plan/schedule" >/dev/null &&
    api "$token" /api/assessment/v1/assessments '{"title": "Where we stand", "instrumentKey": "small-business-ai-readiness"}' >/dev/null &&
    api "$token" /api/roi/v1/business-cases "{\"name\": \"Does it pay\", \"currency\": \"USD\", \"discountRate\": 0.10, \"period\": \"YEAR\", \"planId\": \"$plan\", \"lines\": [{\"kind\": \"COST\", \"name\": \"All\", \"amounts\": [100, 20]}]}" >/dev/null || return 1
  compose_machine && compose_totals "$token" | tee "$containers/totals"
}

# inside <service> <command ...>: as "compose exec" does it, of which podman-compose doesn't tell how it ended
inside() {
  service=$1
  shift
  podman exec -i "milepost-test_${service}_1" "$@"
}

# machine <command line of machine.sh>
machine() { inside keycloak sh -s -- "$@" <"$root/deploy/kubernetes/components/keycloak/machine.sh"; }

# A machine is let in as the README says, and does what it may and nothing else
compose_machine() {
  machine acme till plan:read roi:write >"$containers/machine" || return 1
  grep -qx 'till may plan:read roi:write in acme.' "$containers/machine" || return 1
  refused "There is a client till" machine acme till plan:read && refused "is no permission" machine acme other organization:admin || return 1
  secret=$(sed -n 's/^Secret: //p' "$containers/machine")
  till=$(https -f -d grant_type=client_credentials -d client_id=till -d "client_secret=$secret" \
    https://localhost/auth/realms/milepost/protocol/openid-connect/token | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
  api "$till" /api/plan/v1/plans | grep -q '"Answers to customers"' || return 1
  for kept in /api/assessment/v1/assessments /api/roi/v1/business-cases; do
    status=$(https -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $till" "https://localhost$kept")
    say "$status $kept, of which the machine may read nothing"
    [ "$status" = 403 ] || return 1
  done
}

compose_count() { sed -n "s|^$1 ||p" "$2"; }

# compose_again <expected totals>: what is there now, met as somebody who comes back meets it
compose_again() {
  compose up -d && compose_wait || return 1
  token=$(compose_sign_in ada@acme.example "correct horse battery staple" none)
  [ -n "$token" ] && compose_totals "$token" >"$containers/totals.again" && diff "$1" "$containers/totals.again"
}

# erase <organization> [--really]: as docs/guides/secure.md says it; what psql tells of is counted at the end of each database
erase() { inside database sh -s -- "$@" <"$root/deploy/kubernetes/components/postgres/erase.sh" 2>&1; }

# An organization leaves: first counted, then erased, then gone; what is of nobody else stays
compose_erase() {
  compose_settings
  token=$(compose_sign_in ada@acme.example "correct horse battery staple" none)
  compose_totals "$token" >"$containers/totals.before" && grep -qv ' 0$' "$containers/totals.before" || return 1
  refused "usage" erase "Robert'; DROP" || return 1
  erase acme | tee "$containers/erased" && [ "$(grep -c 'rows: [1-9]' "$containers/erased")" = 3 ] || return 1
  compose_totals "$token" >"$containers/totals.after" && diff "$containers/totals.before" "$containers/totals.after" || return 1
  erase nobody --really | tee "$containers/erased" && [ "$(grep -c 'rows: 0' "$containers/erased")" = 3 ] || return 1
  compose_totals "$token" >"$containers/totals.after" && diff "$containers/totals.before" "$containers/totals.after" || return 1
  erase acme --really | tee "$containers/erased" && [ "$(grep -c 'rows: [1-9]' "$containers/erased")" = 3 ] || return 1
  compose_totals "$token" | tee "$containers/totals.after" && ! grep -v ' 0$' "$containers/totals.after"
}

# refused <sentence> <command ...>: it fails, says why, and changes nothing
refused() {
  sentence=$1
  shift
  if said=$("$@" 2>&1); then
    say "It should have been refused: $*"
    return 1
  fi
  say "$said"
  printf %s "$said" | grep -qF "$sentence"
}

# As the CronJobs of the overlay "single" do it: beside the database, which lends its folder and lets them in
compose_nightly() {
  compose_settings
  scripts=$root/deploy/kubernetes/components/postgres
  nightly="podman run --rm --user postgres --cap-drop ALL --security-opt no-new-privileges --read-only --tmpfs /tmp -v $scripts:/opt/milepost:ro -v milepost-test-nightly:/backups:U"
  # shellcheck disable=SC2086 # options
  for _ in 1 2 3; do
    $nightly --network container:milepost-test_database_1 --volumes-from milepost-test_database_1:ro -e PGHOST=127.0.0.1 \
      -e PGDATA=/var/lib/postgresql/18/docker -e "PGPASSWORD=$(cat "$deployed/secrets/superuser")" --entrypoint sh \
      docker.io/library/postgres:18 /opt/milepost/keep.sh /backups 2 || return 1
    sleep 1
  done
  # shellcheck disable=SC2086 # options
  $nightly --network none -v milepost-test-restored:/var/lib/postgresql:U -e PGDATA=/var/lib/postgresql/18/data --entrypoint sh \
    docker.io/library/postgres:18 -c 'cd /backups && [ "$(ls | wc -l)" = 2 ] &&
      BACKUP=2020-01-01T00-00-00Z sh /opt/milepost/take.sh /backups 2>&1 | grep -q "There is no backup 2020" && [ ! -e "$PGDATA" ] &&
      sh /opt/milepost/take.sh /backups && postgres=/usr/lib/postgresql/18/bin &&
      $postgres/pg_ctl -D "$PGDATA" -w -o "-c listen_addresses= -c unix_socket_directories=/tmp" start && $postgres/pg_ctl -D "$PGDATA" stop'
  nightly_result=$?
  podman volume rm -f milepost-test-nightly milepost-test-restored
  return "$nightly_result"
}

# The drill of the README: back up while somebody writes, go on, take it back; then lose the machine, and begin on another one
compose_drill() {
  compose_settings
  compose_nightly || return 1
  backups=$containers/compose/backups
  token=$(compose_sign_in ada@acme.example "correct horse battery staple" none)
  while [ ! -f "$containers/enough" ]; do
    api "$token" /api/plan/v1/plans '{"name": "Meanwhile", "startDate": "2026-01-05", "currency": "USD"}' >/dev/null && sleep 0.2 || break
  done &
  writer=$!
  sleep 2
  compose_totals "$token" >"$containers/totals.before"
  "$deployed/backup" "$backups" --keep 1 && "$deployed/backup" "$backups" --keep 1
  made=$?
  touch "$containers/enough"
  wait "$writer"
  rm "$containers/enough"
  [ "$made" = 0 ] && [ "$(find "$backups" -mindepth 1 -maxdepth 1 | wc -l)" = 1 ] || return 1
  backup=$(find "$backups" -mindepth 1 -maxdepth 1)
  compose_totals "$token" >"$containers/totals.after"
  api "$token" /api/roi/v1/business-cases '{"name": "A mistake", "currency": "USD", "discountRate": 0.10, "period": "YEAR", "planId": "00000000-0000-7000-8000-000000000000", "lines": [{"kind": "COST", "name": "All", "amounts": [1]}]}' >/dev/null || return 1

  refused "Milepost runs" "$deployed/restore" "$backup" || return 1
  compose down || return 1
  refused "is no backup" "$deployed/restore" "$backups" || return 1
  cp -R "$backup" "$containers/damaged" && truncate -s -1 "$containers/damaged/databases.tar.gz" || return 1
  refused "is damaged" "$deployed/restore" "$containers/damaged" || return 1
  (cd "$containers/damaged" && sed -i '/databases.tar.gz/d' SHA256SUMS && sha256sum ./databases.tar.gz >>SHA256SUMS)
  refused "can't be unpacked" "$deployed/restore" "$containers/damaged" || return 1
  rm -rf "$containers/damaged"

  begun=$(date +%s)
  "$deployed/restore" "$backup" || return 1
  restored=$(date +%s)
  compose up -d && compose_wait || return 1
  say "Restored after $((restored - begun)) s, answers after $(($(date +%s) - begun)) s"
  token=$(compose_sign_in ada@acme.example "correct horse battery staple" none)
  [ -n "$token" ] && compose_totals "$token" >"$containers/totals" && cat "$containers/totals" || return 1
  plans=plan/v1/plans
  [ "$(compose_count $plans "$containers/totals.before")" -le "$(compose_count $plans "$containers/totals")" ] &&
    [ "$(compose_count $plans "$containers/totals")" -le "$(compose_count $plans "$containers/totals.after")" ] || return 1
  for kind in assessment/v1/assessments roi/v1/business-cases; do
    [ "$(compose_count $kind "$containers/totals")" = "$(compose_count $kind "$containers/totals.before")" ] || return 1
  done
  compose down && compose_again "$containers/totals" || return 1

  cp "$deployed/.env" "$containers/env" && compose down -v && rm -rf "$deployed/secrets" "$deployed/.env" && "$deployed/restore" "$backup" &&
    diff "$containers/env" "$deployed/.env" && compose_again "$containers/totals"
}
