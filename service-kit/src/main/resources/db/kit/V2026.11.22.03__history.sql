-- Who changed what, when, and from what to what.
CREATE TABLE history (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    object_type text NOT NULL,
    object_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    actor_name text,
    action text NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'DELETED', 'RESTORED')),
    changes jsonb NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX history_object ON history (organization_id, object_type, object_id, version);
SELECT milepost_protect('history');
