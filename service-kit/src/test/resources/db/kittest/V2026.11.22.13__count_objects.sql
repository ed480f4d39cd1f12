-- As each service counts what is its own.
CREATE FUNCTION milepost_objects() RETURNS TABLE (object text, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT 'note', count(*) FROM public.note WHERE deleted_at IS NULL
$$;
REVOKE ALL ON FUNCTION milepost_objects() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION milepost_objects() TO "${worker}";
