-- What the AI must work with, and how a plan gets it there.
CREATE TABLE connected_system (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    description text,
    interface_kind text NOT NULL CHECK (interface_kind IN
        ('REST_API', 'SOAP_API', 'DATABASE', 'FILES', 'EVENTS', 'EMAIL', 'SCREEN', 'NONE', 'UNKNOWN')),
    interface_notes text,
    supplier text,
    data_held text,
    personal_data boolean,
    owner text,
    evaluation_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, evaluation_id) REFERENCES evaluation (organization_id, id)
);
CREATE UNIQUE INDEX connected_system_external_id ON connected_system (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('connected_system');

CREATE TABLE integration (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    external_id text,
    system_id uuid NOT NULL,
    description text,
    method text NOT NULL CHECK (method IN ('READY_CONNECTOR', 'API', 'CUSTOM', 'BY_HAND')),
    status text NOT NULL CHECK (status IN ('PLANNED', 'IN_PROGRESS', 'WORKING', 'FAILED', 'DROPPED')),
    effort_days numeric CHECK (effort_days >= 0),
    compatibility integer CHECK (compatibility BETWEEN 1 AND 5),
    compatibility_reason text,
    fallback text,
    owner text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, system_id) REFERENCES connected_system (organization_id, id)
);
CREATE INDEX integration_plan ON integration (organization_id, plan_id);
CREATE INDEX integration_system ON integration (organization_id, system_id);
CREATE UNIQUE INDEX integration_external_id ON integration (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('integration');
