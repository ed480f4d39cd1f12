-- Decision points on milestones. Criteria and their evidence are read and replaced together, no query looks into them.
CREATE TABLE gate (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    milestone_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    criteria jsonb NOT NULL,
    evidence jsonb NOT NULL,
    evidence_version integer NOT NULL,
    required_approvals integer NOT NULL CHECK (required_approvals BETWEEN 0 AND 20),
    required_roles text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('SHUT', 'OPEN', 'WAIVED')),
    reason text,
    decided_at timestamptz,
    decided_by text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, milestone_id) REFERENCES task (organization_id, id)
);
CREATE INDEX gate_plan ON gate (organization_id, plan_id);
CREATE UNIQUE INDEX gate_milestone ON gate (organization_id, milestone_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX gate_external_id ON gate (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('gate');

-- Nobody approves the same version of the evidence twice.
CREATE TABLE gate_approval (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    gate_id uuid NOT NULL,
    evidence_version integer NOT NULL,
    actor text NOT NULL,
    actor_name text NOT NULL,
    role text,
    comment text,
    at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, gate_id, evidence_version, actor),
    FOREIGN KEY (organization_id, gate_id) REFERENCES gate (organization_id, id)
);
SELECT milepost_protect('gate_approval');
