-- What those whom a plan touches are told, and whether they were.
CREATE TABLE message (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    title text NOT NULL,
    audience text,
    stakeholder_ids uuid[] NOT NULL,
    benefit text NOT NULL,
    text text,
    channel text NOT NULL CHECK (channel IN ('EMAIL', 'MEETING', 'CHAT', 'INTRANET', 'IN_PERSON', 'PRINT', 'OTHER')),
    planned_on date NOT NULL,
    sent_on date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX message_plan ON message (organization_id, plan_id);
CREATE UNIQUE INDEX message_external_id ON message (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('message');
