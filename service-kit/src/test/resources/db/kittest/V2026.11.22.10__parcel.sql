CREATE TABLE parcel (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    content text NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT milepost_protect('parcel');
