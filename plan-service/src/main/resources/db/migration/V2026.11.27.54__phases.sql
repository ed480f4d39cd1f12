-- Groups of people or sites that go live together. A task is in one phase at most, kept by the service under the plan's lock.
CREATE TABLE phase (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    position integer NOT NULL,
    audience text,
    audience_size integer,
    go_live_date date,
    milestone_id uuid,
    budget_cap numeric(19, 4),
    exit_gate_id uuid,
    way_back text,
    task_ids uuid[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, milestone_id) REFERENCES task (organization_id, id),
    FOREIGN KEY (organization_id, exit_gate_id) REFERENCES gate (organization_id, id)
);
CREATE INDEX phase_plan ON phase (organization_id, plan_id);
CREATE UNIQUE INDEX phase_external_id ON phase (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('phase');
