-- What is made of an interval without a measurement, KPIs computed from others, and KPIs below others.
ALTER TABLE kpi ADD COLUMN missing_policy text NOT NULL DEFAULT 'NONE';
ALTER TABLE kpi ADD COLUMN missing_max_age_days integer CHECK (missing_max_age_days > 0);
ALTER TABLE kpi ADD COLUMN formula text;
ALTER TABLE kpi ADD COLUMN parent_id uuid;
ALTER TABLE kpi ADD COLUMN goal_id uuid;
ALTER TABLE kpi ADD COLUMN thresholds jsonb NOT NULL DEFAULT '[]';
ALTER TABLE kpi ADD CONSTRAINT kpi_parent FOREIGN KEY (organization_id, parent_id) REFERENCES kpi (organization_id, id);
CREATE INDEX kpi_parent ON kpi (organization_id, parent_id, id);

-- When the clock alone may change how it stands or what is due of it. Written past the entity: looking is no edit.
ALTER TABLE kpi ADD COLUMN due_at timestamptz;
-- The day on which the measurement was due that people were reminded of last.
ALTER TABLE kpi ADD COLUMN reminded_for date;
UPDATE kpi SET due_at = now();
ALTER TABLE kpi ALTER COLUMN due_at SET DEFAULT now();
CREATE INDEX kpi_due ON kpi (organization_id, due_at);
CREATE POLICY worker ON kpi FOR SELECT TO "${worker}" USING (true);
GRANT SELECT (organization_id, due_at) ON kpi TO "${worker}";

-- The KPIs that a formula names, by the names it gives them.
CREATE TABLE kpi_operand (
    organization_id text NOT NULL,
    kpi_id uuid NOT NULL,
    name text NOT NULL,
    operand_id uuid NOT NULL,
    PRIMARY KEY (organization_id, kpi_id, name),
    FOREIGN KEY (organization_id, kpi_id) REFERENCES kpi (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, operand_id) REFERENCES kpi (organization_id, id)
);
CREATE INDEX kpi_operand_of ON kpi_operand (organization_id, operand_id);
SELECT milepost_protect('kpi_operand');
