-- What a plan is to cost, in its currency. A line of a task counts in the task's step.
CREATE TABLE budget_line (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    category text NOT NULL CHECK (category IN
        ('SOFTWARE', 'INFRASTRUCTURE', 'TRAINING', 'HIRING', 'SERVICES', 'DATA', 'OTHER')),
    name text NOT NULL,
    amount numeric(19, 4) NOT NULL CHECK (amount >= 0),
    step_id uuid,
    task_id uuid,
    spread text NOT NULL CHECK (spread IN ('ON_DATE', 'EVENLY', 'SCHEDULED')),
    on_date date,
    from_date date,
    until_date date,
    vendor text,
    notes text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CHECK (step_id IS NULL OR task_id IS NULL),
    CHECK ((spread = 'ON_DATE') = (on_date IS NOT NULL)),
    CHECK ((spread = 'EVENLY') = (from_date IS NOT NULL AND until_date IS NOT NULL)),
    CHECK (from_date <= until_date),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, step_id) REFERENCES step (organization_id, id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX budget_line_plan ON budget_line (organization_id, plan_id);
CREATE INDEX budget_line_step ON budget_line (organization_id, step_id) WHERE step_id IS NOT NULL;
CREATE INDEX budget_line_task ON budget_line (organization_id, task_id) WHERE task_id IS NOT NULL;
CREATE UNIQUE INDEX budget_line_external_id ON budget_line (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('budget_line');
