-- Dependencies go to the bin like everything else, and callers may name them by ids of their own.
ALTER TABLE dependency ADD COLUMN external_id text;
ALTER TABLE dependency ADD COLUMN deleted_at timestamptz;
CREATE UNIQUE INDEX dependency_external_id ON dependency (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX dependency_tasks ON dependency (organization_id, predecessor_id, successor_id, type)
    WHERE deleted_at IS NULL;
DO $$
DECLARE
    known text;
BEGIN
    SELECT conname INTO STRICT known FROM pg_constraint WHERE conrelid = 'dependency'::regclass AND contype = 'u';
    EXECUTE format('ALTER TABLE dependency DROP CONSTRAINT %I', known);
END
$$;
