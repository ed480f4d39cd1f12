-- Risks of an own kind, what they would cost in days and money, and those that an assessment found.
ALTER TABLE risk DROP CONSTRAINT risk_challenge_check;
ALTER TABLE risk ADD CONSTRAINT risk_challenge_check CHECK (challenge IN
    ('RESISTANCE_TO_CHANGE', 'INTEGRATION_WITH_EXISTING_SYSTEMS', 'DATA_SECURITY_AND_PRIVACY', 'COST_AND_BUDGET', 'OTHER'));
ALTER TABLE risk ADD COLUMN kind text;
ALTER TABLE risk ADD COLUMN probability numeric(5, 4) CHECK (probability BETWEEN 0 AND 1);
ALTER TABLE risk ADD COLUMN days_optimistic numeric(9, 4);
ALTER TABLE risk ADD COLUMN days_likely numeric(9, 4);
ALTER TABLE risk ADD COLUMN days_pessimistic numeric(9, 4);
ALTER TABLE risk ADD COLUMN money_impact numeric(19, 4);
ALTER TABLE risk ADD COLUMN task_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE risk ADD COLUMN found_by uuid;
ALTER TABLE risk ADD COLUMN found_code text;
ALTER TABLE risk ADD COLUMN found_severity text;
ALTER TABLE risk ADD COLUMN found_evidence text;
ALTER TABLE risk ADD COLUMN found_at timestamptz;
-- One challenge of a plan is one risk for good, however many assessments find it, also when the risk is in the bin.
CREATE UNIQUE INDEX risk_found ON risk (organization_id, plan_id, found_code) WHERE found_code IS NOT NULL;
CREATE INDEX risk_review ON risk (organization_id, plan_id, review_date) WHERE deleted_at IS NULL;

CREATE TABLE risk_status_change (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    risk_id uuid NOT NULL,
    from_status text,
    to_status text NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, risk_id) REFERENCES risk (organization_id, id)
);
CREATE INDEX risk_status_change_risk ON risk_status_change (organization_id, risk_id, id);
SELECT milepost_protect('risk_status_change');

CREATE TABLE risk_mitigation (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    risk_id uuid NOT NULL,
    external_id text,
    title text NOT NULL,
    description text,
    effort_days numeric(9, 4),
    owner text,
    due_date date,
    done boolean NOT NULL,
    task_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, risk_id) REFERENCES risk (organization_id, id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX risk_mitigation_risk ON risk_mitigation (organization_id, risk_id);
CREATE UNIQUE INDEX risk_mitigation_external_id ON risk_mitigation (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('risk_mitigation');
