-- The people a plan touches, and their concerns.
CREATE TABLE stakeholder (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PERSON', 'GROUP', 'PARTNER')),
    role text,
    influence integer NOT NULL CHECK (influence BETWEEN 1 AND 5),
    interest integer NOT NULL CHECK (interest BETWEEN 1 AND 5),
    attitude text NOT NULL CHECK (attitude IN ('SUPPORTIVE', 'NEUTRAL', 'CRITICAL', 'OPPOSED', 'UNKNOWN')),
    affected boolean NOT NULL,
    contact text,
    note text,
    consulted_on date,
    answered_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX stakeholder_plan ON stakeholder (organization_id, plan_id);
CREATE UNIQUE INDEX stakeholder_external_id ON stakeholder (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('stakeholder');

CREATE TABLE concern (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    stakeholder_id uuid NOT NULL,
    external_id text,
    text text NOT NULL,
    raised_on date NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'CLOSED')),
    answer text,
    answered_by text,
    answered_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, stakeholder_id) REFERENCES stakeholder (organization_id, id)
);
CREATE INDEX concern_plan ON concern (organization_id, plan_id);
CREATE INDEX concern_stakeholder ON concern (organization_id, stakeholder_id);
CREATE UNIQUE INDEX concern_external_id ON concern (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('concern');
