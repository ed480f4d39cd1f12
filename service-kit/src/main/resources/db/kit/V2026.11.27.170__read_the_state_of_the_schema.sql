-- A service that doesn't migrate itself looks whether somebody else has, and refuses to start on an older schema.
GRANT SELECT ON flyway_schema_history TO ${app};
