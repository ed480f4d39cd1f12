-- Both locks on every table: Hibernate adds the organization to its statements, row-level security stops everything else.
-- The setting is compared through NULLIF because a pooled connection reads an empty text once a transaction has ended.
CREATE FUNCTION milepost_protect(protected regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
    EXECUTE format(
        'CREATE POLICY organization ON %s TO %I'
        ' USING (organization_id = NULLIF(current_setting(''milepost.organization'', true), ''''))'
        ' WITH CHECK (organization_id = NULLIF(current_setting(''milepost.organization'', true), ''''))',
        protected, '${app}');
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', protected, '${app}');
END
$$;

-- A queue table: the worker sees which organization has something due, and nothing of what it is.
CREATE FUNCTION milepost_protect_queue(protected regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM milepost_protect(protected);
    EXECUTE format('CREATE POLICY worker ON %s FOR SELECT TO %I USING (true)', protected, '${worker}');
    EXECUTE format('GRANT SELECT (organization_id, id, due_at) ON %s TO %I', protected, '${worker}');
END
$$;
