#!/bin/sh
# Erases an organization that leaves: everything of it in the databases of the three services, of others nothing. Run beside the database, as
# its superuser (docs/guides/secure.md); without --really it tells how much it would erase and erases nothing.
#   sh -s -- <organization> [--really]
set -eu
organization=${1:-}
case $organization in
  *[!a-z0-9-]* | '')
    echo "usage: sh -s -- <organization, as it is named in the identity provider> [--really]" >&2
    exit 2
    ;;
esac
end=ROLLBACK
case ${2:-} in
  --really) end=COMMIT ;;
  '') echo "Nothing is erased without --really. This is what would be:" ;;
  *) echo "What is $2? --really, or nothing." >&2; exit 2 ;;
esac
# The image of PostgreSQL has a password; in that of CloudNativePG the user of the container is let in
if [ -n "${POSTGRES_PASSWORD:-}" ]; then
  export PGHOST="${PGHOST:-127.0.0.1}" PGUSER="${PGUSER:-postgres}" PGPASSWORD="$POSTGRES_PASSWORD"
fi

for database in plan assessment roi; do
  echo "$database:"
  {
    echo 'BEGIN;'
    cat <<'SQL'
SELECT set_config('milepost.organization', :'organization', true);
-- Keys that refer to each other in circles have no order in which rows could go; what they refer to is of the same organization and goes, too
SET LOCAL session_replication_role = replica;
DO $$
DECLARE
    name text;
    erased bigint;
    altogether bigint := 0;
BEGIN
    FOR name IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1
    LOOP
        EXECUTE format('DELETE FROM %I WHERE organization_id = current_setting(''milepost.organization'')', name);
        GET DIAGNOSTICS erased = ROW_COUNT;
        altogether := altogether + erased;
        IF erased > 0 THEN
            RAISE NOTICE '% %', name, erased;
        END IF;
    END LOOP;
    RAISE NOTICE 'rows: %', altogether;
END
$$;
SQL
    echo "$end;"
  } | psql --no-psqlrc --quiet --output /dev/null --set ON_ERROR_STOP=1 --set "organization=$organization" --dbname "$database" 2>&1
done
