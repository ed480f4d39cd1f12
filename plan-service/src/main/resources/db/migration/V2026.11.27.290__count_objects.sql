-- How much there is, of all organizations together, for operations: numbers, and nothing of what or whose they are.
CREATE FUNCTION milepost_objects() RETURNS TABLE (object text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT 'plan', count(*) FROM public.plan WHERE deleted_at IS NULL
    UNION ALL SELECT 'task', count(*) FROM public.task WHERE deleted_at IS NULL AND kind = 'TASK'
    UNION ALL SELECT 'milestone', count(*) FROM public.task WHERE deleted_at IS NULL AND kind = 'MILESTONE'
    UNION ALL SELECT 'opportunity', count(*) FROM public.opportunity WHERE deleted_at IS NULL
    UNION ALL SELECT 'pilot', count(*) FROM public.pilot WHERE deleted_at IS NULL
    UNION ALL SELECT 'gate', count(*) FROM public.gate WHERE deleted_at IS NULL
    UNION ALL SELECT 'risk', count(*) FROM public.risk WHERE deleted_at IS NULL
    UNION ALL SELECT 'stakeholder', count(*) FROM public.stakeholder WHERE deleted_at IS NULL
    UNION ALL SELECT 'review', count(*) FROM public.review WHERE deleted_at IS NULL
$$;
REVOKE ALL ON FUNCTION milepost_objects() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION milepost_objects() TO "${worker}";
