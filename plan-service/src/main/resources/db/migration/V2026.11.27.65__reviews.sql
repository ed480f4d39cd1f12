-- Dated looks back on plans, the revisions that follow from them, lessons for other plans, and notes of trends.
CREATE TABLE review (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    kind text NOT NULL CHECK (kind IN ('ROI', 'PROGRESS', 'PILOT', 'PHASE')),
    title text NOT NULL,
    held_on date NOT NULL,
    found text NOT NULL,
    changes text,
    participants varchar[] NOT NULL,
    decisions varchar[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX review_plan ON review (organization_id, plan_id);
CREATE UNIQUE INDEX review_external_id ON review (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('review');

CREATE TABLE revision (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    reason text NOT NULL,
    changes varchar[] NOT NULL,
    review_id uuid,
    plan_version integer NOT NULL,
    baseline_id uuid NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, plan_id, number),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, review_id) REFERENCES review (organization_id, id),
    FOREIGN KEY (organization_id, baseline_id) REFERENCES baseline (organization_id, id)
);
SELECT milepost_protect('revision');

CREATE TABLE lesson (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    title text NOT NULL,
    text text NOT NULL,
    learned_in text NOT NULL CHECK (learned_in IN ('PILOT', 'REVIEW', 'OTHER')),
    learned_on date NOT NULL,
    plan_id uuid,
    source_id uuid,
    tags varchar[] NOT NULL,
    template_keys varchar[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX lesson_external_id ON lesson (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('lesson');

CREATE TABLE trend_note (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    title text NOT NULL,
    text text,
    source text NOT NULL,
    noted_on date NOT NULL,
    plan_id uuid,
    opportunity_id uuid,
    option_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX trend_note_external_id ON trend_note (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('trend_note');
