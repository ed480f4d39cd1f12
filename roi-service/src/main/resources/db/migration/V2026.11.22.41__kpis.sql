-- What is measured and where it should go. status is how it stood when it was last looked at: it changes without an edit.
CREATE TABLE kpi (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    key text,
    name text NOT NULL,
    description text,
    unit text,
    kind text NOT NULL,
    direction text NOT NULL,
    aggregation text NOT NULL,
    zone text NOT NULL,
    measured_every text,
    plan_id uuid,
    benefit_type text,
    owner text,
    baseline_value numeric,
    baseline_on date,
    targets jsonb NOT NULL,
    status text,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CHECK ((baseline_value IS NULL) = (baseline_on IS NULL))
);
CREATE UNIQUE INDEX kpi_key ON kpi (organization_id, key) WHERE deleted_at IS NULL;
CREATE INDEX kpi_plan ON kpi (organization_id, plan_id, id);
SELECT milepost_protect('kpi');

-- value and weight are what the kind makes of them: of a ratio the numerator and the denominator.
-- No foreign key to kpi: the rows are deleted in batches when a KPI is erased.
CREATE TABLE measurement (
    organization_id text NOT NULL,
    kpi_id uuid NOT NULL,
    at timestamptz NOT NULL,
    source text NOT NULL,
    dimensions_hash uuid NOT NULL,
    dimensions jsonb NOT NULL,
    value numeric NOT NULL,
    weight numeric NOT NULL,
    revision integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, kpi_id, at, source, dimensions_hash)
) PARTITION BY RANGE (at);
SELECT milepost_protect('measurement');

-- What a measurement said before it was corrected.
CREATE TABLE measurement_revision (
    organization_id text NOT NULL,
    kpi_id uuid NOT NULL,
    at timestamptz NOT NULL,
    source text NOT NULL,
    dimensions_hash uuid NOT NULL,
    revision integer NOT NULL,
    value numeric NOT NULL,
    weight numeric NOT NULL,
    recorded_at timestamptz NOT NULL,
    superseded_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, kpi_id, at, source, dimensions_hash, revision)
);
SELECT milepost_protect('measurement_revision');

-- Everything older than the first quarter.
CREATE TABLE measurement_historic PARTITION OF measurement FOR VALUES FROM (MINVALUE) TO ('2020-01-01T00:00:00Z');
ALTER TABLE measurement_historic ENABLE ROW LEVEL SECURITY;
ALTER TABLE measurement_historic FORCE ROW LEVEL SECURITY;

-- Makes the partitions, one a quarter, that are missing up to two years ahead. A partition is made beside the table and then
-- attached, which blocks neither readers nor writers; it has no grant, and row-level security without a policy of its own
-- closes it to everybody who doesn't come through the table. Runs as its owner, so that the app may ask for partitions
-- without being able to make anything else.
CREATE FUNCTION measurement_make_partitions() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    quarter timestamptz := '2020-01-01T00:00:00Z';
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
REVOKE ALL ON FUNCTION measurement_make_partitions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION measurement_make_partitions() TO "${app}";
SELECT measurement_make_partitions();
