CREATE TABLE note (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    title text NOT NULL,
    amount numeric,
    tags text,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, title)
);
SELECT milepost_protect('note');
