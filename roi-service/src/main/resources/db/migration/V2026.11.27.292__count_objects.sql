-- How much there is, of all organizations together, for operations: numbers, and nothing of what or whose they are.
CREATE FUNCTION milepost_objects() RETURNS TABLE (object text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT 'business-case', count(*) FROM public.business_case WHERE deleted_at IS NULL
    UNION ALL SELECT 'ledger-entry', count(*) FROM public.ledger_entry
    UNION ALL SELECT 'benefit-claim', count(*) FROM public.benefit_claim WHERE deleted_at IS NULL
    UNION ALL SELECT 'kpi', count(*) FROM public.kpi WHERE deleted_at IS NULL
    UNION ALL SELECT 'alert-open', count(*) FROM public.alert WHERE state = 'OPEN'
    UNION ALL SELECT 'roi-review', count(*) FROM public.roi_review WHERE deleted_at IS NULL
$$;
REVOKE ALL ON FUNCTION milepost_objects() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION milepost_objects() TO "${worker}";
