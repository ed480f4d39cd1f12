CREATE TABLE risk (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    challenge text NOT NULL CHECK (challenge IN
        ('RESISTANCE_TO_CHANGE', 'INTEGRATION_WITH_EXISTING_SYSTEMS', 'DATA_SECURITY_AND_PRIVACY', 'COST_AND_BUDGET')),
    title text NOT NULL,
    description text,
    likelihood integer NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
    impact integer NOT NULL CHECK (impact BETWEEN 1 AND 5),
    status text NOT NULL CHECK (status IN ('OPEN', 'MITIGATED', 'CLOSED')),
    mitigation text,
    owner text,
    review_date date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX risk_plan ON risk (organization_id, plan_id);
CREATE UNIQUE INDEX risk_external_id ON risk (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('risk');
