-- The inventory of data, with what is to be done about each as it was decided when last changed.
CREATE TABLE data_asset (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    owner text,
    kept_in text,
    personal_data text NOT NULL,
    completeness integer CHECK (completeness BETWEEN 0 AND 4),
    accuracy integer CHECK (accuracy BETWEEN 0 AND 4),
    timeliness integer CHECK (timeliness BETWEEN 0 AND 4),
    consistency integer CHECK (consistency BETWEEN 0 AND 4),
    records bigint CHECK (records >= 0),
    records_needed bigint CHECK (records_needed > 0),
    accessibility text,
    assessed_on date,
    plan_id uuid,
    outcome text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX data_asset_external_id ON data_asset (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX data_asset_plan ON data_asset (organization_id, plan_id);
SELECT milepost_protect('data_asset');

-- Work on its way into a plan. The id is made of the subject and what is to be done: one task for each.
CREATE TABLE plan_handover (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    subject_id uuid NOT NULL,
    what text NOT NULL,
    plan_id uuid NOT NULL,
    status text NOT NULL,
    task_id uuid,
    reason text,
    handed_over_at timestamptz NOT NULL,
    decided_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX plan_handover_subject ON plan_handover (organization_id, subject_id);
SELECT milepost_protect('plan_handover');

-- What people would have to be able to, and what they are able to.
CREATE TABLE skill_gap (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    skill text NOT NULL,
    role text,
    description text,
    current_level integer NOT NULL CHECK (current_level BETWEEN 0 AND 4),
    needed_level integer NOT NULL CHECK (needed_level BETWEEN 0 AND 4),
    trainable_people integer NOT NULL CHECK (trainable_people >= 0),
    needed_by date,
    plan_id uuid,
    outcome text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX skill_gap_external_id ON skill_gap (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX skill_gap_plan ON skill_gap (organization_id, plan_id);
SELECT milepost_protect('skill_gap');
