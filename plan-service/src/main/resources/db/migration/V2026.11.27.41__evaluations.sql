-- Options compared by weighted criteria. Criteria and options are read and replaced as a whole.
CREATE TABLE evaluation (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    normalization text NOT NULL CHECK (normalization IN ('MIN_MAX', 'RATIO', 'SCALE')),
    currency text NOT NULL,
    valid_until date,
    criteria jsonb NOT NULL,
    options jsonb NOT NULL,
    choice jsonb,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX evaluation_plan ON evaluation (organization_id, plan_id);
CREATE UNIQUE INDEX evaluation_external_id ON evaluation (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('evaluation');
