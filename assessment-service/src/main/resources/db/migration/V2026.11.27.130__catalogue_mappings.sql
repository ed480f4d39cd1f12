-- How questions and parts of catalogues relate, as an organization sees it. The keys name the two ends: each pair once.
CREATE TABLE catalogue_mapping (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    source_key text NOT NULL,
    source_instrument text,
    source_question text,
    source_catalogue text,
    source_node text,
    target_key text NOT NULL,
    target_catalogue text NOT NULL,
    target_node text NOT NULL,
    relationship text NOT NULL,
    rationale text,
    strength integer CHECK (strength BETWEEN 0 AND 10),
    note text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CHECK (num_nonnulls(source_instrument, source_question) IN (0, 2)),
    CHECK (num_nonnulls(source_catalogue, source_node) IN (0, 2)),
    CHECK ((source_question IS NULL) <> (source_node IS NULL))
);
CREATE UNIQUE INDEX catalogue_mapping_pair ON catalogue_mapping (organization_id, source_key, target_key)
    WHERE deleted_at IS NULL;
CREATE INDEX catalogue_mapping_target ON catalogue_mapping (organization_id, target_key);
CREATE UNIQUE INDEX catalogue_mapping_external_id ON catalogue_mapping (organization_id, external_id)
    WHERE deleted_at IS NULL;
SELECT milepost_protect('catalogue_mapping');
