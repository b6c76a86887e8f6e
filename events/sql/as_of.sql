-- The past as tables (docs/decisions/as-of.md). The schema `as_of` has a view for each tracked table, of its name and with
-- its columns, that holds what was public at the moment `regesta.as_of`. Read with `as_of` before `public` on the search
-- path, every question asked of the tables is asked of then.

-- Without a moment this is an error, never the present.
CREATE FUNCTION as_of_moment() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('regesta.as_of')::timestamptz;

-- Records have a state and a version.
CREATE FUNCTION as_of_is_record(tracked regclass) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) = 2 FROM pg_attribute
    WHERE attrelid = tracked AND attname IN ('state', 'version') AND NOT attisdropped;
$$;

-- The columns of a table in order, as text: `form` says each, with its name for %1$I.
CREATE FUNCTION as_of_columns(tracked regclass, form text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(format(form, attname), ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = tracked AND attnum > 0 AND NOT attisdropped;
$$;

-- A column of then. Generated ones are not in the history, they follow from the rest: computed again, but for records
-- whose version of then is the one of now, where they lie ready (to make a tsvector costs many times its comparison).
CREATE FUNCTION as_of_column(tracked regclass, col name, again text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN col = 'id' THEN 'pgh_obj_id AS id'
        WHEN again IS NULL THEN format('%I', col)
        WHEN as_of_is_record(tracked) THEN format(
            'CASE WHEN now_version = version AND now_modified = modified THEN "now_%1$s" ELSE %2$s END AS %1$I', col, again
        )
        ELSE format('%2$s AS %1$I', col, again)
    END;
$$;

-- For each object the last of its rows that were written by then, unless that one says that it was deleted; of records
-- only those that were published then, and are so now. One plain SELECT, so that the planner can take it apart: a look-up
-- of one object stays a look-up.
CREATE FUNCTION as_of_rows(tracked regclass, history regclass) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat(
        format('CREATE VIEW as_of.%I AS SELECT ', relname),
        (
            SELECT string_agg(
                as_of_column(tracked, a.attname, CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END),
                ', ' ORDER BY a.attnum
            )
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = tracked AND a.attnum > 0 AND NOT a.attisdropped
        ),
        format(' FROM %s h ', history),
        CASE WHEN as_of_is_record(tracked) THEN format(
            'JOIN (SELECT %s FROM %s) e ON now_id = pgh_obj_id AND now_state = ''published'' AND state = ''published'' ',
            as_of_columns(tracked, '%1$I AS "now_%1$s"'), tracked
        ) END,
        'WHERE pgh_created_at <= as_of_moment() AND pgh_label <> ''delete'' AND NOT EXISTS (',
        format('SELECT FROM %s n WHERE n.pgh_obj_id = h.pgh_obj_id AND n.pgh_id > h.pgh_id ', history),
        'AND n.pgh_created_at <= as_of_moment())'
    )
    FROM pg_class WHERE oid = tracked;
$$;

-- The history as it was then; of records their published versions only.
CREATE FUNCTION as_of_history(tracked regclass, history regclass) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat(
        format('CREATE VIEW as_of.%I AS SELECT * FROM %s WHERE pgh_created_at <= as_of_moment()', relname, history),
        CASE WHEN as_of_is_record(tracked) THEN ' AND state = ''published''' END
    )
    FROM pg_class WHERE oid = history;
$$;

CREATE FUNCTION as_of_drop() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
    DROP SCHEMA IF EXISTS as_of CASCADE;
END
$$;

-- Makes the schema anew from what the tables are now. Tracked is what has a table of history beside it.
CREATE FUNCTION as_of_build() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
BEGIN
    PERFORM as_of_drop();
    CREATE SCHEMA as_of;
    FOR kept IN
        SELECT t.oid AS tracked, h.oid AS history
        FROM pg_class t
        JOIN pg_class h ON h.relnamespace = t.relnamespace AND h.relname = t.relname || 'history' AND h.relkind = 'r'
        JOIN pg_attribute a ON a.attrelid = h.oid AND a.attname = 'pgh_obj_id'
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
    LOOP
        EXECUTE as_of_rows(kept.tracked, kept.history);
        EXECUTE as_of_history(kept.tracked, kept.history);
    END LOOP;

    -- A slug of now leads to its record too, which may have had another then.
    CREATE VIEW as_of.events_oldslug AS
        SELECT id, prefix, slug, number, changed FROM public.events_oldslug
        UNION ALL SELECT 0, 'E', slug, id, modified FROM public.events_event WHERE state = 'published'
        UNION ALL SELECT 0, 'A', slug, id, modified FROM public.events_actor WHERE state = 'published'
        UNION ALL SELECT 0, 'P', slug, id, modified FROM public.events_place WHERE state = 'published'
        UNION ALL SELECT 0, 'S', slug, id, modified FROM public.events_source WHERE state = 'published'
        UNION ALL SELECT 0, 'W', slug, id, modified FROM public.events_narrative WHERE state = 'published';

    -- Turns the transaction to the past, up to its end. Answers whether any record had been written by then.
    CREATE FUNCTION as_of.enter(moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $enter$
    BEGIN
        PERFORM set_config('transaction_read_only', 'on', true), set_config('regesta.as_of', moment::text, true),
            set_config('jit', 'off', true), set_config('search_path', 'as_of, public', true);
        RETURN EXISTS (SELECT FROM public.events_eventhistory WHERE pgh_created_at <= moment)
            OR EXISTS (SELECT FROM public.events_actorhistory WHERE pgh_created_at <= moment)
            OR EXISTS (SELECT FROM public.events_placehistory WHERE pgh_created_at <= moment)
            OR EXISTS (SELECT FROM public.events_sourcehistory WHERE pgh_created_at <= moment)
            OR EXISTS (SELECT FROM public.events_narrativehistory WHERE pgh_created_at <= moment);
    END
    $enter$;
END
$$;
