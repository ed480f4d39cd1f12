-- How the progress of plans is measured, for those that have changed it.
CREATE TABLE measuring (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    method text NOT NULL CHECK (method IN ('ZERO_HUNDRED', 'FIFTY_FIFTY', 'PERCENT', 'WEIGHTED_MILESTONES')),
    tasks jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE UNIQUE INDEX measuring_plan ON measuring (organization_id, plan_id);
CREATE UNIQUE INDEX measuring_external_id ON measuring (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('measuring');
