-- What everything should be, counted from the records into temporary tables fresh_detail, fresh_density and fresh_scope.
CREATE FUNCTION timeline_recount() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
DECLARE
    bits integer;
BEGIN
    CREATE TEMP TABLE member ON COMMIT DROP AS SELECT * FROM timeline_wanted();
    CREATE TEMP TABLE fresh_scope ON COMMIT DROP AS
        SELECT m.scope, count(*)::integer AS events,
            m.scope <= 0 OR count(*) >= CASE WHEN s.is_long THEN timeline_long() / 2 ELSE timeline_long() END AS is_long
        FROM member m LEFT JOIN timeline_scope s USING (scope) GROUP BY m.scope, s.is_long;
    ANALYZE fresh_scope;

    -- The contest starts with all on their own days. Who is not among the two best of a cell is out at that zoom.
    CREATE TEMP TABLE fresh_detail (LIKE timeline_detail) ON COMMIT DROP;
    INSERT INTO fresh_detail SELECT m.*, timeline_deepest() + 1
        FROM member m JOIN fresh_scope USING (scope) WHERE NOT is_long;
    CREATE TEMP TABLE entered ON COMMIT DROP AS
        SELECT m.* FROM member m JOIN fresh_scope USING (scope) WHERE is_long;
    DROP TABLE member;
    FOR zoom IN REVERSE timeline_deepest()..0 LOOP
        CREATE TEMP TABLE ranked ON COMMIT DROP AS
            SELECT *, row_number() OVER (
                PARTITION BY scope, anchor >> (timeline_deepest() - zoom) ORDER BY prominence DESC) AS place
            FROM entered;
        DROP TABLE entered;
        INSERT INTO fresh_detail
            SELECT scope, event, prominence, kind, anchor, first, last, zoom + 1 FROM ranked WHERE place > 2;
        CREATE TEMP TABLE entered ON COMMIT DROP AS
            SELECT scope, event, prominence, kind, anchor, first, last FROM ranked WHERE place <= 2;
        DROP TABLE ranked;
    END LOOP;
    INSERT INTO fresh_detail SELECT *, 0 FROM entered;
    DROP TABLE entered;

    CREATE TEMP TABLE fresh_density (LIKE timeline_density) ON COMMIT DROP;
    INSERT INTO fresh_density
        SELECT scope, 0, day, sum(starts), sum(ends) FROM (
            SELECT scope, first AS day, count(*) AS starts, 0 AS ends
            FROM fresh_detail WHERE scope IN (SELECT scope FROM fresh_scope WHERE is_long) GROUP BY scope, first
            UNION ALL
            SELECT scope, last, 0, count(*)
            FROM fresh_detail WHERE scope IN (SELECT scope FROM fresh_scope WHERE is_long) GROUP BY scope, last
        ) days GROUP BY scope, day;
    FOR bits IN SELECT timeline_sizes() OFFSET 1 LOOP
        INSERT INTO fresh_density
            SELECT scope, bits, node >> 3, sum(starts), sum(ends)
            FROM fresh_density WHERE size = bits - 3 GROUP BY scope, node >> 3;
    END LOOP;
END $$;

-- The keys at which a table differs from the recount go into a temporary table wrong_…, for the report and the mending.
CREATE FUNCTION timeline_compare() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
BEGIN
    CREATE TEMP TABLE wrong_detail ON COMMIT DROP AS
        SELECT event, scope, f.event IS NOT NULL AS wanted, t.event IS NOT NULL AS found
        FROM fresh_detail f FULL JOIN timeline_detail t USING (event, scope)
        WHERE (f.prominence, f.kind, f.anchor, f.first, f.last, f.min_zoom)
            IS DISTINCT FROM (t.prominence, t.kind, t.anchor, t.first, t.last, t.min_zoom);
    CREATE TEMP TABLE wrong_density ON COMMIT DROP AS
        SELECT scope, size, node, f.node IS NOT NULL AS wanted, t.node IS NOT NULL AS found
        FROM fresh_density f FULL JOIN timeline_density t USING (scope, size, node)
        WHERE (f.starts, f.ends) IS DISTINCT FROM (t.starts, t.ends);
    CREATE TEMP TABLE wrong_scope ON COMMIT DROP AS
        SELECT scope, f.scope IS NOT NULL AS wanted, t.scope IS NOT NULL AS found
        FROM fresh_scope f FULL JOIN timeline_scope t USING (scope)
        WHERE (f.events, f.is_long) IS DISTINCT FROM (t.events, t.is_long);
END $$;

-- Puts right what is wrong. Readers see the old tables until this commits, and rows that are right stay as they are.
CREATE FUNCTION timeline_mend() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
BEGIN
    DELETE FROM timeline_detail t USING wrong_detail w WHERE (t.event, t.scope) = (w.event, w.scope) AND w.found;
    INSERT INTO timeline_detail
        SELECT f.* FROM fresh_detail f JOIN wrong_detail w USING (event, scope) ORDER BY f.scope, f.anchor;
    DELETE FROM timeline_density t USING wrong_density w
        WHERE (t.scope, t.size, t.node) = (w.scope, w.size, w.node) AND w.found;
    INSERT INTO timeline_density
        SELECT f.* FROM fresh_density f JOIN wrong_density w USING (scope, size, node) ORDER BY scope, size, node;
    DELETE FROM timeline_scope t USING wrong_scope w WHERE t.scope = w.scope AND w.found;
    INSERT INTO timeline_scope SELECT f.* FROM fresh_scope f JOIN wrong_scope w USING (scope);
END $$;
