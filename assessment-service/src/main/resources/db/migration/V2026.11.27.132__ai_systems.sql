-- The register of AI systems, and what was checked and assessed on each.
CREATE TABLE ai_system (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    supplier text,
    purpose text,
    role text NOT NULL,
    status text NOT NULL,
    data_asset_ids uuid[] NOT NULL,
    affected_groups text[] NOT NULL,
    human_oversight text,
    switch_off text,
    owner text,
    in_use_since date,
    retired_on date CHECK (retired_on IS NULL OR status = 'RETIRED'),
    review_due date,
    plan_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX ai_system_external_id ON ai_system (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX ai_system_plan ON ai_system (organization_id, plan_id);
SELECT milepost_protect('ai_system');

CREATE TABLE bias_check (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    system_id uuid NOT NULL,
    external_id text,
    tested text NOT NULL,
    compared_groups text NOT NULL,
    method text,
    result text NOT NULL,
    outcome text NOT NULL,
    measures text,
    checked_on date NOT NULL,
    checked_by text,
    next_due date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, system_id) REFERENCES ai_system (organization_id, id)
);
CREATE INDEX bias_check_system ON bias_check (organization_id, system_id);
CREATE UNIQUE INDEX bias_check_external_id ON bias_check (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('bias_check');

CREATE TABLE impact_assessment (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    system_id uuid NOT NULL,
    external_id text,
    kind text NOT NULL,
    status text NOT NULL,
    necessity text,
    risks text,
    measures text,
    residual_risk text,
    consulted text,
    approved_by text,
    assessed_on date,
    review_due date,
    link text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, system_id) REFERENCES ai_system (organization_id, id)
);
CREATE INDEX impact_assessment_system ON impact_assessment (organization_id, system_id);
CREATE UNIQUE INDEX impact_assessment_external_id ON impact_assessment (organization_id, external_id)
    WHERE deleted_at IS NULL;
SELECT milepost_protect('impact_assessment');

-- What was answered about an AI system so that duties can be told, as of any day.
CREATE TABLE screening (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    system_id uuid NOT NULL,
    external_id text,
    answers jsonb NOT NULL,
    note text,
    screened_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, system_id) REFERENCES ai_system (organization_id, id)
);
CREATE INDEX screening_system ON screening (organization_id, system_id);
CREATE UNIQUE INDEX screening_external_id ON screening (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('screening');
