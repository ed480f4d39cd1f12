-- What the limits of a KPI's control chart come from. The one without a reason is the first, fixed as soon as there are enough
-- points; each with a reason begins a new segment of the chart at begin_at. Its span is [begin_at, until_at), null until it is
-- fixed; superseded_at is set where another one has taken its place. Centre and mean moving range are those of the points in
-- the span and outlive them.
CREATE TABLE kpi_chart_baseline (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    kpi_id uuid NOT NULL,
    bucket text NOT NULL,
    begin_at timestamptz NOT NULL,
    until_at timestamptz,
    points integer NOT NULL CHECK (points >= 0),
    centre double precision,
    average_moving_range double precision CHECK (average_moving_range >= 0),
    reason text,
    set_by text,
    set_by_name text,
    set_at timestamptz NOT NULL,
    fixed_at timestamptz,
    superseded_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, kpi_id) REFERENCES kpi (organization_id, id),
    CHECK (until_at > begin_at),
    CHECK ((until_at IS NULL) = (fixed_at IS NULL)),
    CHECK ((centre IS NULL) = (average_moving_range IS NULL)),
    CHECK (until_at IS NULL OR centre IS NOT NULL),
    CHECK ((reason IS NULL) = (set_by IS NULL)),
    CHECK (reason IS NOT NULL OR until_at IS NOT NULL)
);
CREATE UNIQUE INDEX kpi_chart_baseline_first ON kpi_chart_baseline (organization_id, kpi_id, bucket)
    WHERE reason IS NULL AND superseded_at IS NULL;
CREATE UNIQUE INDEX kpi_chart_baseline_begin ON kpi_chart_baseline (organization_id, kpi_id, bucket, begin_at)
    WHERE superseded_at IS NULL;
CREATE INDEX kpi_chart_baseline_kpi ON kpi_chart_baseline (organization_id, kpi_id, id);
SELECT milepost_protect('kpi_chart_baseline');

-- The end of the last span: what is measured from then on touches no baseline. Written past the entity, as due_at.
ALTER TABLE kpi ADD COLUMN chart_fixed_until timestamptz;
