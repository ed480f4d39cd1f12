-- The plan and what it is made of. Keys begin with the organization, see the kit's first migration.
CREATE TABLE plan (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
    template_key text,
    start_date date NOT NULL,
    status_date date,
    currency text NOT NULL,
    calendar jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX plan_external_id ON plan (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('plan');

CREATE TABLE goal (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    benefit_type text NOT NULL,
    strategy text,
    kpi_keys text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX goal_plan ON goal (organization_id, plan_id);
SELECT milepost_protect('goal');

CREATE TABLE step (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    description text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE UNIQUE INDEX step_key ON step (organization_id, plan_id, key) WHERE deleted_at IS NULL;
SELECT milepost_protect('step');

CREATE TABLE task (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    step_id uuid NOT NULL,
    key text NOT NULL,
    external_id text,
    kind text NOT NULL CHECK (kind IN ('TASK', 'MILESTONE')),
    name text NOT NULL,
    description text,
    position integer NOT NULL,
    duration_days numeric(9, 4) NOT NULL CHECK (duration_days >= 0 AND (kind = 'MILESTONE') = (duration_days = 0)),
    status text NOT NULL CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    constraint_type text NOT NULL,
    constraint_date date,
    deadline date,
    actual_start date,
    actual_finish date,
    percent_done integer NOT NULL CHECK (percent_done BETWEEN 0 AND 100),
    assignee text,
    effort_hours numeric(9, 2),
    practice text,
    origin_type text,
    origin_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, step_id) REFERENCES step (organization_id, id)
);
CREATE INDEX task_plan ON task (organization_id, plan_id);
CREATE INDEX task_step ON task (organization_id, step_id);
CREATE UNIQUE INDEX task_key ON task (organization_id, plan_id, key) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX task_external_id ON task (organization_id, external_id) WHERE deleted_at IS NULL;
-- One accepted recommendation is one task for good, also when the task is in the bin.
CREATE UNIQUE INDEX task_origin ON task (organization_id, origin_type, origin_id) WHERE origin_id IS NOT NULL;
SELECT milepost_protect('task');

CREATE TABLE dependency (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    predecessor_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
    lag numeric(9, 4) NOT NULL,
    lag_unit text NOT NULL CHECK (lag_unit IN ('WORKING', 'ELAPSED')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, predecessor_id, successor_id, type),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, predecessor_id) REFERENCES task (organization_id, id),
    FOREIGN KEY (organization_id, successor_id) REFERENCES task (organization_id, id)
);
CREATE INDEX dependency_plan ON dependency (organization_id, plan_id);
CREATE INDEX dependency_successor ON dependency (organization_id, successor_id);
SELECT milepost_protect('dependency');

-- Computed dates stand apart from tasks, so that recalculating makes nobody's edit stale.
CREATE TABLE scheduled_task (
    organization_id text NOT NULL,
    task_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    start_date date NOT NULL,
    finish_date date NOT NULL,
    PRIMARY KEY (organization_id, task_id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX scheduled_task_plan ON scheduled_task (organization_id, plan_id);
SELECT milepost_protect('scheduled_task');
