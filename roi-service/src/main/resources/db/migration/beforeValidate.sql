-- V2026.11.27.160 was edited once, before any release. Databases that have its first text are let pass here, and V2026.11.28.331 brings them
-- what the edit did. Flyway asks before it compares, of a new database before there is a history.
DO $$
BEGIN
    IF to_regclass('flyway_schema_history') IS NOT NULL THEN
        UPDATE flyway_schema_history SET checksum = 477820282 WHERE version = '2026.11.27.160' AND checksum = -1503125276;
    END IF;
END
$$;
