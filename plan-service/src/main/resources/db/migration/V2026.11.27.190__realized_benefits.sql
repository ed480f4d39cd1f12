-- What the roi service told last of the benefits that business cases have really brought.
CREATE TABLE known_benefit (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid,
    currency text NOT NULL,
    until_month text NOT NULL,
    planned numeric,
    realized numeric NOT NULL,
    goals jsonb NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX known_benefit_plan ON known_benefit (organization_id, plan_id, id);
SELECT milepost_protect('known_benefit');
