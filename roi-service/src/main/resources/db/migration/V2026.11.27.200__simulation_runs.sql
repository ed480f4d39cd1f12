-- Simulations that take too long for an answer: what is wanted, how far it is, and what came out. due_at is when somebody must
-- look at it: at once while it waits, when its replica must have died while it runs, and when it is deleted once it has ended.
CREATE TABLE simulation_run (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
    request jsonb NOT NULL,
    samples integer NOT NULL,
    drawn integer NOT NULL,
    result jsonb,
    failure text,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    CHECK ((state = 'COMPLETED') = (result IS NOT NULL))
);
CREATE INDEX simulation_run_due ON simulation_run (organization_id, due_at);
SELECT milepost_protect_queue('simulation_run');
