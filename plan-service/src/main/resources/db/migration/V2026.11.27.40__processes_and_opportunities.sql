-- Pieces of the business, and the places in them where AI could help.
CREATE TABLE process (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    unit text NOT NULL,
    period text NOT NULL CHECK (period IN ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    periods_per_year numeric,
    volume_per_period numeric NOT NULL CHECK (volume_per_period >= 0),
    minutes_per_case numeric CHECK (minutes_per_case >= 0),
    error_rate numeric CHECK (error_rate BETWEEN 0 AND 1),
    cost_per_case numeric CHECK (cost_per_case >= 0),
    cost_per_hour numeric CHECK (cost_per_hour >= 0),
    currency text,
    measured_on date,
    owner text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX process_external_id ON process (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('process');

CREATE TABLE scoring_scheme (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    criteria jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX scoring_scheme_external_id ON scoring_scheme (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('scoring_scheme');

CREATE TABLE opportunity (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    benefit_types text NOT NULL,
    status text NOT NULL CHECK (status IN ('IDEA', 'CHOSEN', 'REJECTED', 'DONE')),
    impact integer CHECK (impact BETWEEN 1 AND 5),
    feasibility integer CHECK (feasibility BETWEEN 1 AND 5),
    alignment integer CHECK (alignment BETWEEN 1 AND 5),
    reach numeric CHECK (reach >= 0),
    confidence numeric CHECK (confidence BETWEEN 0 AND 1),
    effort numeric CHECK (effort > 0),
    value numeric CHECK (value >= 0),
    urgency numeric CHECK (urgency >= 0),
    risk_reduction numeric CHECK (risk_reduction >= 0),
    size numeric CHECK (size > 0),
    criteria jsonb NOT NULL,
    process_id uuid,
    plan_id uuid,
    goal_id uuid,
    choice jsonb,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, process_id) REFERENCES process (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, goal_id) REFERENCES goal (organization_id, id)
);
CREATE UNIQUE INDEX opportunity_external_id ON opportunity (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_process ON opportunity (organization_id, process_id);
CREATE INDEX opportunity_plan ON opportunity (organization_id, plan_id);
SELECT milepost_protect('opportunity');

-- Where a goal comes from, and what it is about.
ALTER TABLE goal ADD COLUMN opportunity_id uuid;
ALTER TABLE goal ADD CONSTRAINT goal_opportunity FOREIGN KEY (organization_id, opportunity_id)
    REFERENCES opportunity (organization_id, id);
ALTER TABLE goal ADD COLUMN process_id uuid;
ALTER TABLE goal ADD CONSTRAINT goal_process FOREIGN KEY (organization_id, process_id) REFERENCES process (organization_id, id);
ALTER TABLE goal ADD COLUMN target text;
