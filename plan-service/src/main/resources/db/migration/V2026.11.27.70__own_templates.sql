-- Templates that organizations saved from their plans; external_id is the key by which they are used.
CREATE TABLE plan_template (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX plan_template_key ON plan_template (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('plan_template');
