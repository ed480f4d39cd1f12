-- How a KPI becomes one value, over time and over its dimensions, and which source counts where several report the same.
ALTER TABLE kpi ADD COLUMN dimension_aggregation text NOT NULL DEFAULT 'MEAN';
ALTER TABLE kpi ADD COLUMN source_priority text[] NOT NULL DEFAULT '{}';
ALTER TABLE kpi ADD COLUMN retention_days integer CHECK (retention_days > 0);

-- A measurement that was deleted may come again with revision 1: what tells revisions apart is when they ended.
ALTER TABLE measurement_revision DROP CONSTRAINT measurement_revision_pkey;
ALTER TABLE measurement_revision ADD PRIMARY KEY (organization_id, kpi_id, at, source, dimensions_hash, superseded_at);

-- What the measurements of one stretch come to, for each set of dimensions: days and months of the KPI's time zone, and hours
-- of those days that hold many. Everything in it can be merged with the stretch behind it, in order of time.
-- increase is null where a single reading has none; area is the sum of value x seconds until the next reading of the stretch.
CREATE TABLE measurement_rollup (
    organization_id text NOT NULL,
    kpi_id uuid NOT NULL,
    unit text NOT NULL CHECK (unit IN ('HOUR', 'DAY', 'MONTH')),
    start timestamptz NOT NULL,
    dimensions_hash uuid NOT NULL,
    finish timestamptz NOT NULL,
    readings bigint NOT NULL,
    first_at timestamptz NOT NULL,
    first_value numeric NOT NULL,
    last_at timestamptz NOT NULL,
    last_value numeric NOT NULL,
    total numeric NOT NULL,
    weights numeric NOT NULL,
    weighted numeric NOT NULL,
    increase numeric,
    area numeric NOT NULL,
    minimum numeric NOT NULL,
    maximum numeric NOT NULL,
    conflicts bigint NOT NULL,
    PRIMARY KEY (organization_id, kpi_id, unit, start, dimensions_hash)
);
SELECT milepost_protect('measurement_rollup');

-- Days whose rollups no longer tell what was measured. As long as a day stands here it is read from the measurements themselves.
CREATE TABLE measurement_stale (
    organization_id text NOT NULL,
    kpi_id uuid NOT NULL,
    start timestamptz NOT NULL,
    finish timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, kpi_id, start)
);
CREATE INDEX measurement_stale_due ON measurement_stale (organization_id, due_at);
SELECT milepost_protect('measurement_stale');
CREATE POLICY worker ON measurement_stale FOR SELECT TO "${worker}" USING (true);
GRANT SELECT (organization_id, due_at) ON measurement_stale TO "${worker}";

-- Whatever writes measurements, the days they lie in become stale in the same transaction: late data, corrections, deletions,
-- and the version of the service before this one. The update without effect locks the row until the transaction ends, so that
-- no rollup is made from half of it.
CREATE FUNCTION measurement_mark_stale() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO measurement_stale (organization_id, kpi_id, start, finish, due_at)
    SELECT d.organization_id, d.kpi_id, d.start, (d.start AT TIME ZONE d.zone + interval '1 day') AT TIME ZONE d.zone,
        now() + interval '10 seconds'
    FROM (SELECT DISTINCT t.organization_id, t.kpi_id, date_trunc('day', t.at, k.zone) AS start, k.zone
          FROM touched t JOIN kpi k ON k.organization_id = t.organization_id AND k.id = t.kpi_id) d
    ORDER BY d.organization_id, d.kpi_id, d.start
    ON CONFLICT (organization_id, kpi_id, start) DO UPDATE SET due_at = measurement_stale.due_at;
    RETURN NULL;
END
$$;
CREATE TRIGGER measurement_inserted AFTER INSERT ON measurement REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION measurement_mark_stale();
CREATE TRIGGER measurement_updated AFTER UPDATE ON measurement REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION measurement_mark_stale();
CREATE TRIGGER measurement_deleted AFTER DELETE ON measurement REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION measurement_mark_stale();

-- Other days, or another source that counts: every rollup of the KPI is made anew.
CREATE FUNCTION kpi_mark_stale() RETURNS trigger
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
CREATE TRIGGER kpi_rolled_up_differently AFTER UPDATE OF zone, source_priority ON kpi FOR EACH ROW
    WHEN (OLD.zone IS DISTINCT FROM NEW.zone OR OLD.source_priority IS DISTINCT FROM NEW.source_priority)
    EXECUTE FUNCTION kpi_mark_stale();

-- What was measured before there were rollups.
INSERT INTO measurement_stale (organization_id, kpi_id, start, finish, due_at)
SELECT d.organization_id, d.kpi_id, d.start, (d.start AT TIME ZONE d.zone + interval '1 day') AT TIME ZONE d.zone, now()
FROM (SELECT DISTINCT m.organization_id, m.kpi_id, date_trunc('day', m.at, k.zone) AS start, k.zone
      FROM measurement m JOIN kpi k ON k.organization_id = m.organization_id AND k.id = m.kpi_id) d;

-- From this quarter on: those before it have been made, or were merged into one once they had become empty.
CREATE OR REPLACE FUNCTION measurement_make_partitions() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    quarter timestamptz := date_trunc('quarter', now(), 'UTC');
    partition text;
    made integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('measurement_make_partitions', 0));
    WHILE quarter < now() + interval '2 years' LOOP
        partition := 'measurement_' || to_char(quarter AT TIME ZONE 'UTC', 'YYYY"q"Q');
        IF to_regclass('public.' || partition) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I (LIKE public.measurement INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
            EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', partition);
            EXECUTE format('ALTER TABLE public.measurement ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', partition,
                quarter, (quarter AT TIME ZONE 'UTC' + interval '3 months') AT TIME ZONE 'UTC');
            made := made + 1;
        END IF;
        quarter := (quarter AT TIME ZONE 'UTC' + interval '3 months') AT TIME ZONE 'UTC';
    END LOOP;
    RETURN made;
END
$$;
