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
        groupadd -g 999 postgres && useradd -u 999 -g 999 postgres' &&
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

compose() {
  CONTAINERS_CONF=$containers/containers.conf
  export CONTAINERS_CONF
  MILEPOST_BIND=127.0.0.1 MILEPOST_HTTP_PORT=18444 MILEPOST_HTTPS_PORT=$compose_https \
    podman-compose -f "$containers/compose/compose/compose.yaml" "$@"
}

compose_down() {
  [ ! -d "$containers/compose" ] || compose down -v
}

# A copy, so that secrets of a test are never beside those of a person
compose_up() {
  compose_down >/dev/null 2>&1
  rm -rf "$containers/compose" && mkdir -p "$containers/compose/kubernetes" && cp -r "$root/deploy/compose" "$containers/compose/compose" &&
    rm -rf "$containers/compose/compose/.env" "$containers/compose/compose/secrets" &&
    cp -r "$root/deploy/kubernetes/components" "$containers/compose/kubernetes/" || return 1
  "$containers/compose/compose/init" localhost && compose up -d || return 1
  tries=0
  until compose_ready; do
    tries=$((tries + 1))
    if [ "$tries" -gt 400 ]; then
      for name in $(podman ps -a --filter name=compose_ --format '{{.Names}}'); do
        say "==> $name"
        podman logs --tail 15 "$name" 2>&1
      done
      return 1
    fi
    sleep 1
  done
  compose_answers
}

compose_status() { curl -sk --resolve "localhost:$compose_https:127.0.0.1" -o /dev/null -w '%{http_code}' "https://localhost:$compose_https$1"; }

compose_ready() {
  curl -fsk --resolve "localhost:$compose_https:127.0.0.1" -o "$containers/issuer.json" \
    "https://localhost:$compose_https/auth/realms/milepost/.well-known/openid-configuration" || return 1
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
  curl -sk --resolve "localhost:$compose_https:127.0.0.1" -o /dev/null -D - "https://localhost:$compose_https/" |
    grep -i '^strict-transport-security: max-age=31536000; includeSubDomains' || return 1
}
