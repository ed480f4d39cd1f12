-- Training for those whom a plan touches, and who has completed it.
CREATE TABLE training (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    content text,
    audience text,
    stakeholder_ids uuid[] NOT NULL,
    starts_on date,
    ends_on date,
    trainer text,
    task_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX training_plan ON training (organization_id, plan_id);
CREATE UNIQUE INDEX training_external_id ON training (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('training');

CREATE TABLE participant (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    training_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    contact text,
    invited_on date,
    completed_on date,
    score_before numeric(5, 2) CHECK (score_before BETWEEN 0 AND 100),
    score_after numeric(5, 2) CHECK (score_after BETWEEN 0 AND 100),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, training_id) REFERENCES training (organization_id, id)
);
CREATE INDEX participant_plan ON participant (organization_id, plan_id);
CREATE INDEX participant_training ON participant (organization_id, training_id);
CREATE UNIQUE INDEX participant_external_id ON participant (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('participant');
