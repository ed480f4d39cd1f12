-- Small-scale tests. Criteria and what was said about them are read and replaced together, no query looks into them.
CREATE TABLE pilot (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    hypothesis text NOT NULL,
    baseline text,
    scope text,
    participants text,
    participant_count integer,
    owner text,
    task_id uuid,
    cost_cap numeric(19, 4),
    spent numeric(19, 4),
    spent_on date,
    hold_automatically boolean NOT NULL,
    success_criteria jsonb NOT NULL,
    stop_criteria jsonb NOT NULL,
    said jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('PLANNED', 'RUNNING', 'DECIDED')),
    iteration integer NOT NULL CHECK (iteration > 0),
    verdict text,
    broken_rules jsonb NOT NULL,
    broken_at timestamptz,
    held_task_ids uuid[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX pilot_plan ON pilot (organization_id, plan_id);
CREATE UNIQUE INDEX pilot_external_id ON pilot (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('pilot');

-- What one run of the pilot tested and how it ended, with the values of that moment; never changed once decided.
CREATE TABLE pilot_iteration (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    number integer NOT NULL,
    hypothesis text NOT NULL,
    started_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    verdict text,
    evidence text,
    link text,
    consequence text,
    results jsonb NOT NULL,
    held_task_ids uuid[] NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, pilot_id, number),
    FOREIGN KEY (organization_id, pilot_id) REFERENCES pilot (organization_id, id)
);
SELECT milepost_protect('pilot_iteration');

CREATE TABLE pilot_feedback (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    iteration integer NOT NULL,
    text text NOT NULL,
    rating integer CHECK (rating BETWEEN 1 AND 5),
    source text,
    recorded_by text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, pilot_id) REFERENCES pilot (organization_id, id)
);
CREATE INDEX pilot_feedback_pilot ON pilot_feedback (organization_id, pilot_id, id);
SELECT milepost_protect('pilot_feedback');
