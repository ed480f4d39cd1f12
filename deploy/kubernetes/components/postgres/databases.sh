#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: a database for each service with its three roles, and one for Keycloak.
# Passwords are files in /run/secrets/milepost, named as the role with a dash, or variables: SECRET_PLAN_APP for plan-app.
set -eu

password() {
  if [ -r "/run/secrets/milepost/$1" ]; then
    cat "/run/secrets/milepost/$1"
  else
    printenv "SECRET_$(printf %s "$1" | tr 'a-z-' 'A-Z_')"
  fi
}

for service in plan assessment roi; do
  # The migrator owns and passes row-level security, which would silently let a backfill touch nothing; the others never pass it
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set service="$service" --set migrator="${service}_migrator" --set app="${service}_app" --set worker="${service}_worker" \
    --set migrator_password="$(password "$service-migrator")" --set app_password="$(password "$service-app")" \
    --set worker_password="$(password "$service-worker")" <<'SQL'
CREATE ROLE :"migrator" LOGIN BYPASSRLS PASSWORD :'migrator_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE ROLE :"worker" LOGIN PASSWORD :'worker_password';
CREATE DATABASE :"service" OWNER :"migrator" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"service" TO :"app", :"worker";
SQL
done

psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set keycloak_password="$(password keycloak-database)" <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL
