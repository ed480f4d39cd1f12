-- How much there is, of all organizations together, for operations: numbers, and nothing of what or whose they are.
CREATE FUNCTION milepost_objects() RETURNS TABLE (object text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT 'assessment', count(*) FROM public.assessment WHERE deleted_at IS NULL
    UNION ALL SELECT 'assessment-completed', count(*) FROM public.assessment WHERE deleted_at IS NULL AND status = 'COMPLETED'
    UNION ALL SELECT 'respondent', count(*) FROM public.respondent WHERE deleted_at IS NULL
    UNION ALL SELECT 'evidence', count(*) FROM public.evidence WHERE deleted_at IS NULL
    UNION ALL SELECT 'acceptance', count(*) FROM public.acceptance
    UNION ALL SELECT 'ai-system', count(*) FROM public.ai_system WHERE deleted_at IS NULL
    UNION ALL SELECT 'data-asset', count(*) FROM public.data_asset WHERE deleted_at IS NULL
$$;
REVOKE ALL ON FUNCTION milepost_objects() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION milepost_objects() TO "${worker}";
