-- Something about a KPI that somebody should look at. cause tells what of: one of each at a time, as long as it lasts, however
-- it was closed. due_at is set while it waits for the end of quiet hours to be told.
CREATE TABLE alert (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    kpi_id uuid NOT NULL,
    plan_id uuid,
    cause text NOT NULL,
    kind text NOT NULL,
    rule text NOT NULL,
    meaning text NOT NULL,
    message text NOT NULL,
    value numeric,
    at timestamptz,
    state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    opened_at timestamptz NOT NULL,
    told_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    closed_by_name text,
    close_reason text,
    ended_at timestamptz,
    due_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, kpi_id) REFERENCES kpi (organization_id, id),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (ended_at IS NULL OR state = 'CLOSED')
);
CREATE UNIQUE INDEX alert_once ON alert (organization_id, kpi_id, cause) WHERE ended_at IS NULL;
CREATE INDEX alert_kpi ON alert (organization_id, kpi_id, id);
CREATE INDEX alert_state ON alert (organization_id, state, id);
CREATE INDEX alert_due ON alert (organization_id, due_at) WHERE due_at IS NOT NULL;
SELECT milepost_protect_queue('alert');

-- When nobody wants to be told; one row of it at most.
CREATE TABLE quiet_hours (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    zone text NOT NULL,
    quiet_from time,
    quiet_to time,
    days text[] NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);
SELECT milepost_protect('quiet_hours');

-- Up to which point of its chart a KPI has been looked through for alerts; written past the entity, as due_at.
ALTER TABLE kpi ADD COLUMN alerted_until timestamptz;
