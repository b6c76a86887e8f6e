-- The application's role owns no table (docs/decisions/history-in-the-database.md). What it may do is said here, and so
-- is the little for which the owner's rights are lent to it.

-- Run by the owner after every migration. History, and the lists of migrations, are not the application's to rewrite.
CREATE FUNCTION regesta_grant(application name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    FOR part IN
        SELECT c.oid::regclass AS name, CASE
            WHEN c.relkind = 'S' THEN 'USAGE, SELECT'
            WHEN c.relname IN ('django_migrations', 'django_content_type', 'auth_permission') THEN 'SELECT'
            WHEN EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname LIKE 'pgtrigger_append_only_%')
                THEN 'SELECT, INSERT'
            WHEN c.relname = 'pghistory_context' THEN 'SELECT, INSERT, UPDATE'
            ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS rights
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S')
            AND pg_has_role(c.relowner, 'USAGE')
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', part.name, application);
        EXECUTE format('GRANT %s ON %s TO %I', part.rights, part.name, application);
    END LOOP;
    -- Views of what was public then (as_of.sql).
    IF to_regnamespace('as_of') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA as_of TO %I', application);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA as_of TO %I', application);
    END IF;
    EXECUTE format(
        'GRANT EXECUTE ON FUNCTION timeline_unindex(), timeline_index(), timeline_analyze() TO %I', application);
END $$;

-- Who and why. A request writes it in pieces (pghistory updates the row); what is older than a day stands.
CREATE FUNCTION regesta_context_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What is said of a change of % cannot be changed any more.', OLD.created_at::date
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER regesta_context_stands BEFORE UPDATE ON pghistory_context
    FOR EACH ROW WHEN (OLD.created_at < now() - interval '1 day') EXECUTE FUNCTION regesta_context_stands();

-- The first build of the timeline, into empty tables, where there is nothing to wait for: indexes last. Emptying and
-- indexing need the owner. These functions read nothing of the caller's, temporary tables least of all.
CREATE FUNCTION timeline_unindex() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    TRUNCATE public.timeline_detail, public.timeline_density, public.timeline_scope;
    ALTER TABLE public.timeline_detail DROP CONSTRAINT timeline_detail_pkey;
    DROP INDEX public.timeline_detail_shown;
END $$;

CREATE FUNCTION timeline_index() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '128MB' AS $$
BEGIN
    ALTER TABLE public.timeline_detail ADD PRIMARY KEY (event, scope);
    CREATE INDEX timeline_detail_shown ON public.timeline_detail (scope, min_zoom, anchor, prominence DESC);
END $$;

CREATE FUNCTION timeline_analyze() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    ANALYZE public.timeline_detail, public.timeline_density, public.timeline_scope;
END $$;

REVOKE EXECUTE ON FUNCTION regesta_grant(name), timeline_unindex(), timeline_index(), timeline_analyze() FROM PUBLIC;

CREATE OR REPLACE FUNCTION timeline_fill() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
BEGIN
    PERFORM timeline_unindex();
    INSERT INTO timeline_detail SELECT * FROM fresh_detail ORDER BY scope, anchor;
    PERFORM timeline_index();
    INSERT INTO timeline_density SELECT * FROM fresh_density ORDER BY scope, size, node;
    INSERT INTO timeline_scope SELECT * FROM fresh_scope;
END $$;
