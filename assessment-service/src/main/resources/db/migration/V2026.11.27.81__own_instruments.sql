-- What an organization is writing; may be wrong for as long as it is a draft.
CREATE TABLE instrument_draft (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    title text NOT NULL,
    source text NOT NULL,
    translations text NOT NULL,
    published_key text,
    published_version integer,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX instrument_draft_external_id ON instrument_draft (organization_id, external_id)
    WHERE deleted_at IS NULL;
SELECT milepost_protect('instrument_draft');

-- What it has published: nothing of it can be changed but that it is retired.
CREATE TABLE instrument_version (
    organization_id text NOT NULL,
    instrument_key text NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    source text NOT NULL,
    translations text NOT NULL,
    published_at timestamptz NOT NULL,
    retired_at timestamptz,
    PRIMARY KEY (organization_id, instrument_key, number)
);
SELECT milepost_protect('instrument_version');
REVOKE UPDATE, DELETE ON instrument_version FROM "${app}";
GRANT UPDATE (retired_at) ON instrument_version TO "${app}";
