-- What an organization is like: one row each.
CREATE TABLE organization_profile (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text,
    size text CHECK (size IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    sector text,
    country text,
    currency text,
    time_zone text,
    locale text,
    calendar jsonb,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX organization_profile_one ON organization_profile (organization_id);
SELECT milepost_protect('organization_profile');
