-- What the other services told last, for answers while they can't be reached. Not tied to the plan by a foreign key: they may
-- know a plan that is not, or no longer, here.
CREATE TABLE known_assessment (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    score numeric,
    level integer,
    completed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX known_assessment_plan ON known_assessment (organization_id, plan_id, completed_at);
SELECT milepost_protect('known_assessment');

CREATE TABLE known_business_case (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid,
    primary_case boolean NOT NULL,
    currency text,
    npv numeric,
    roi numeric,
    payback_months numeric,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX known_business_case_plan ON known_business_case (organization_id, plan_id);
SELECT milepost_protect('known_business_case');

CREATE TABLE known_kpi (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    status text NOT NULL,
    status_on date,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX known_kpi_plan ON known_kpi (organization_id, plan_id);
SELECT milepost_protect('known_kpi');
