-- Callers may name goals and steps by ids of their own too.
ALTER TABLE goal ADD COLUMN external_id text;
CREATE UNIQUE INDEX goal_external_id ON goal (organization_id, external_id) WHERE deleted_at IS NULL;
ALTER TABLE step ADD COLUMN external_id text;
CREATE UNIQUE INDEX step_external_id ON step (organization_id, external_id) WHERE deleted_at IS NULL;
