#!/bin/sh
# Lets a person into an organization with a role; both are made if they aren't there. Run inside the container of Keycloak (README), which
# knows its administrator's password; prints a password for the first time, to be changed then.
#   sh -s -- <organization> <role> <e-mail address> <first name> <last name>
set -eu
if [ $# -ne 5 ]; then
  echo "usage: sh -s -- <organization> <role> <e-mail address> <first name> <last name>" >&2
  exit 2
fi
organization=$1
role=$2
email=$3
case $organization in *[!a-z0-9-]* | '') echo "An organization is named by small letters, digits and hyphens." >&2; exit 2 ;; esac
case $role in owner | manager | contributor | viewer) ;; *) echo "A role is owner, manager, contributor or viewer." >&2; exit 2 ;; esac

config=$(mktemp)
trap 'rm -f "$config"' EXIT
# It must not read the script, which comes by the same way
kc() {
  command=$1
  shift
  /opt/keycloak/bin/kcadm.sh "$command" "$@" --config "$config" </dev/null
}
kc config credentials --server "http://localhost:8080${KC_HTTP_RELATIVE_PATH:-}" --realm master \
  --user "$KC_BOOTSTRAP_ADMIN_USERNAME" --password "$KC_BOOTSTRAP_ADMIN_PASSWORD"

ids="--fields id --format csv --noquotes"
# group <parent's id> <path> <name>: its id
group() {
  # shellcheck disable=SC2086 # options
  kc get "group-by-path/$2" -r milepost $ids 2>/dev/null || kc create "groups/$1/children" -r milepost -s "name=$3" -i
}
# shellcheck disable=SC2086 # options
organizations=$(kc get group-by-path/organizations -r milepost $ids)
group=$(group "$(group "$organizations" "organizations/$organization" "$organization")" "organizations/$organization/$role" "$role")

# shellcheck disable=SC2086 # options
person=$(kc get users -r milepost -q "username=$email" -q exact=true $ids)
password=
if [ -z "$person" ]; then
  person=$(kc create users -r milepost -s "username=$email" -s "email=$email" -s emailVerified=true -s enabled=true \
    -s "firstName=$4" -s "lastName=$5" -i)
  password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
  kc set-password -r milepost --userid "$person" --new-password "$password" --temporary
fi
kc update "users/$person/groups/$group" -r milepost -n -s "realm=milepost" -s "userId=$person" -s "groupId=$group"
echo "$email is $role of $organization."
[ -z "$password" ] || echo "Password for the first time: $password"
