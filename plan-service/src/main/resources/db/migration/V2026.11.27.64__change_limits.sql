-- How much change the teams of an organization take: one row each.
CREATE TABLE change_limits (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    limits jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX change_limits_one ON change_limits (organization_id);
SELECT milepost_protect('change_limits');
