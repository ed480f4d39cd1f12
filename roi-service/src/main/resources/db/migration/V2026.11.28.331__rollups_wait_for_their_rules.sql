-- Databases that were made by the first text of V2026.11.27.160 have no lock in here, see beforeValidate.sql.
CREATE OR REPLACE FUNCTION kpi_mark_stale() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    days timestamptz[];
BEGIN
    -- Not while rollups are made by the rules there were before.
    PERFORM pg_advisory_xact_lock(hashtextextended('measurement_rollup ' || NEW.id, 0));
    SELECT array_agg(DISTINCT d.day) INTO days
    FROM (SELECT start, finish FROM measurement_rollup
          WHERE organization_id = NEW.organization_id AND kpi_id = NEW.id AND unit = 'DAY'
          UNION ALL
          SELECT start, finish FROM measurement_stale WHERE organization_id = NEW.organization_id AND kpi_id = NEW.id) known,
        LATERAL (VALUES (date_trunc('day', known.start, NEW.zone)),
            (date_trunc('day', known.finish - interval '1 microsecond', NEW.zone))) AS d(day);
    DELETE FROM measurement_rollup WHERE organization_id = NEW.organization_id AND kpi_id = NEW.id;
    DELETE FROM measurement_stale WHERE organization_id = NEW.organization_id AND kpi_id = NEW.id;
    INSERT INTO measurement_stale (organization_id, kpi_id, start, finish, due_at)
    SELECT NEW.organization_id, NEW.id, day, (day AT TIME ZONE NEW.zone + interval '1 day') AT TIME ZONE NEW.zone, now()
    FROM unnest(days) AS day ORDER BY day;
    RETURN NULL;
END
$$;
