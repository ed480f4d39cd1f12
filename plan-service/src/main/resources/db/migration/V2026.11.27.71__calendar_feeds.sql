-- Secret addresses under which plans are calendars, and what those were told last.
CREATE TABLE calendar_feed (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    tasks_as text NOT NULL CHECK (tasks_as IN ('TODO', 'EVENT', 'NONE')),
    secret_hash text NOT NULL CHECK (length(secret_hash) = 64),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id)
);
CREATE INDEX calendar_feed_plan ON calendar_feed (organization_id, plan_id);
CREATE UNIQUE INDEX calendar_feed_external_id ON calendar_feed (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (organization_id, secret_hash);
SELECT milepost_protect('calendar_feed');

CREATE TABLE calendar_entry (
    organization_id text NOT NULL,
    task_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    fingerprint text NOT NULL,
    sequence integer NOT NULL,
    stamped_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, task_id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX calendar_entry_plan ON calendar_entry (organization_id, plan_id);
SELECT milepost_protect('calendar_entry');

-- The narrow door: a calendar's address is known before its organization is. It tells that one name and nothing else.
CREATE FUNCTION calendar_feed_organization(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT f.organization_id FROM public.calendar_feed f WHERE f.secret_hash = wanted AND f.deleted_at IS NULL
$$;
REVOKE ALL ON FUNCTION calendar_feed_organization(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_organization(text) TO "${app}";
