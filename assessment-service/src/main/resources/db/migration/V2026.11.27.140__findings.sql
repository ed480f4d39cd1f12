-- What an organization watches for itself in the answers to an instrument.
CREATE TABLE own_challenge (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    instrument_key text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    medium_from integer NOT NULL CHECK (medium_from > 0),
    high_from integer NOT NULL CHECK (high_from > medium_from),
    signals jsonb NOT NULL,
    mitigations jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX own_challenge_external_id ON own_challenge (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX own_challenge_code ON own_challenge (organization_id, instrument_key, code) WHERE deleted_at IS NULL;
SELECT milepost_protect('own_challenge');

-- What else an accepted recommendation became: a gate of the plan, and a KPI of roi-service with the score as its baseline.
-- Those accepted before have neither.
ALTER TABLE acceptance
    ADD COLUMN gate_id uuid,
    ADD COLUMN kpi_status text CHECK (kpi_status IN ('PENDING', 'DELIVERED', 'REJECTED')),
    ADD COLUMN kpi_id uuid,
    ADD COLUMN kpi_reason text;
