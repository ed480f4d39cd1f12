#!/bin/sh
# Lets a machine (a till, a partner's tool) into an organization with the permissions that are named and no others. Run inside the container
# of Keycloak as person.sh is (README); prints its secret. It gets its tokens by client credentials (OAuth 2.0) from the realm.
#   sh -s -- <organization> <name of the client> <permission ...>
set -eu
if [ $# -lt 3 ]; then
  echo "usage: sh -s -- <organization> <name of the client> <permission, such as plan:read or roi:write> ..." >&2
  exit 2
fi
organization=$1
client=$2
shift 2
case $organization in *[!a-z0-9-]* | '') echo "An organization is named by small letters, digits and hyphens." >&2; exit 2 ;; esac
case $client in *[!a-z0-9-]* | '') echo "A client is named by small letters, digits and hyphens." >&2; exit 2 ;; esac
scopes=
for permission; do
  case $permission in
    plan:read | plan:write | plan:approve | assessment:read | assessment:write | assessment:approve | roi:read | roi:write | roi:approve) ;;
    *) echo "$permission is no permission of a machine: plan, assessment or roi, with :read, :write or :approve." >&2; exit 2 ;;
  esac
  scopes="$scopes, \"$permission\""
done

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
if [ -n "$(kc get clients -r milepost -q "clientId=$client" $ids)" ]; then
  echo "There is a client $client. To give it other permissions, delete it first and make it anew, with a new secret." >&2
  exit 1
fi
# shellcheck disable=SC2086 # options
organizations=$(kc get group-by-path/organizations -r milepost $ids)
group=$(group "$(group "$organizations" "organizations/$organization" "$organization")" "organizations/$organization/service" service)

id=$(kc create clients -r milepost -i -b "{\"clientId\": \"$client\", \"description\": \"Machine access to organization $organization\",
  \"publicClient\": false, \"clientAuthenticatorType\": \"client-secret\", \"serviceAccountsEnabled\": true,
  \"standardFlowEnabled\": false, \"directAccessGrantsEnabled\": false, \"implicitFlowEnabled\": false, \"fullScopeAllowed\": false,
  \"defaultClientScopes\": [\"basic\", \"milepost\"$scopes], \"optionalClientScopes\": [],
  \"protocolMappers\": [{\"name\": \"client id\", \"protocol\": \"openid-connect\", \"protocolMapper\": \"oidc-usersessionmodel-note-mapper\",
    \"config\": {\"user.session.note\": \"client_id\", \"claim.name\": \"client_id\", \"jsonType.label\": \"String\",
      \"access.token.claim\": \"true\", \"introspection.token.claim\": \"true\"}}]}")
# shellcheck disable=SC2086 # options
account=$(kc get "clients/$id/service-account-user" -r milepost $ids)
kc update "users/$account/groups/$group" -r milepost -n -s "realm=milepost" -s "userId=$account" -s "groupId=$group"
echo "$client may $* in $organization."
echo "Secret: $(kc get "clients/$id/client-secret" -r milepost --fields value --format csv --noquotes)"
