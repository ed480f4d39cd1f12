-- PostgreSQL lets every role of a cluster connect to every database of it. Where the three services share one, each database lets in
-- its own roles alone. Whoever makes the database may have done it already; where it isn't the migrator's, whoever owns it decides.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE')) THEN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), '${app}', '${worker}');
    ELSE
        RAISE WARNING 'The database % isn''t its migrator''s, so who may connect to it stays as it is', current_database();
    END IF;
END
$$;
