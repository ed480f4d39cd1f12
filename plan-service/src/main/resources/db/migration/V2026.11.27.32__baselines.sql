-- Copies of plans. They go to the bin and come back, and nothing else of them can ever be updated.
CREATE TABLE baseline (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    notes text,
    currency text NOT NULL,
    start_date date NOT NULL,
    finish_date date NOT NULL,
    budget numeric(24, 4) NOT NULL,
    task_count integer NOT NULL,
    line_count integer NOT NULL,
    worked_days jsonb NOT NULL,
    taken_by text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX baseline_plan ON baseline (organization_id, plan_id);
CREATE UNIQUE INDEX baseline_external_id ON baseline (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('baseline');
REVOKE UPDATE ON baseline FROM "${app}";
GRANT UPDATE (version, updated_at, deleted_at) ON baseline TO "${app}";

-- No reference to the tasks and lines that were copied: these may go, their copies stay.
CREATE TABLE baseline_task (
    organization_id text NOT NULL,
    baseline_id uuid NOT NULL,
    task_id uuid NOT NULL,
    position integer NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    step_id uuid NOT NULL,
    step_name text NOT NULL,
    parent_id uuid,
    duration_days numeric(9, 4) NOT NULL,
    status text NOT NULL,
    percent_done integer NOT NULL,
    start_date date,
    finish_date date,
    PRIMARY KEY (organization_id, baseline_id, task_id),
    FOREIGN KEY (organization_id, baseline_id) REFERENCES baseline (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect('baseline_task');
REVOKE UPDATE, DELETE ON baseline_task FROM "${app}";

CREATE TABLE baseline_line (
    organization_id text NOT NULL,
    baseline_id uuid NOT NULL,
    line_id uuid NOT NULL,
    position integer NOT NULL,
    category text NOT NULL,
    name text NOT NULL,
    amount numeric(19, 4) NOT NULL,
    step_id uuid,
    task_id uuid,
    from_date date,
    until_date date,
    PRIMARY KEY (organization_id, baseline_id, line_id),
    FOREIGN KEY (organization_id, baseline_id) REFERENCES baseline (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect('baseline_line');
REVOKE UPDATE, DELETE ON baseline_line FROM "${app}";
