-- One run of one published instrument version. Key and version name a file of the service, not a row.
-- score to level are those at completion, for lists and events; the result itself is always computed.
CREATE TABLE assessment (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    title text NOT NULL,
    instrument_key text NOT NULL,
    instrument_version integer NOT NULL,
    plan_id uuid,
    status text NOT NULL CHECK (status IN ('OPEN', 'COMPLETED')),
    created_at timestamptz NOT NULL,
    completed_at timestamptz,
    score numeric,
    low numeric,
    high numeric,
    coverage numeric,
    level integer,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, external_id),
    CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL))
);
CREATE INDEX assessment_completed ON assessment (organization_id, completed_at);
CREATE INDEX assessment_plan ON assessment (organization_id, plan_id, completed_at);
SELECT milepost_protect('assessment');

-- A question without a row is missing.
CREATE TABLE answer (
    organization_id text NOT NULL,
    assessment_id uuid NOT NULL,
    question_key text NOT NULL,
    state text NOT NULL CHECK (state IN ('ANSWERED', 'NOT_APPLICABLE', 'DONT_KNOW')),
    value numeric,
    reason text,
    comment text,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, assessment_id, question_key),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE,
    CHECK ((state = 'ANSWERED') = (value IS NOT NULL)),
    CHECK (state <> 'NOT_APPLICABLE' OR reason IS NOT NULL)
);
SELECT milepost_protect('answer');

-- A recommendation that was accepted into a plan; the id is the recommendation's.
CREATE TABLE acceptance (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    assessment_id uuid NOT NULL,
    recommendation_key text NOT NULL,
    plan_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'REJECTED')),
    task_id uuid,
    reason text,
    accepted_at timestamptz NOT NULL,
    decided_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE,
    CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
CREATE INDEX acceptance_assessment ON acceptance (organization_id, assessment_id);
SELECT milepost_protect('acceptance');
