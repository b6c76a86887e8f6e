-- One batch of the queue: about `most` events. Gives the number of events that were looked at, 0 where none waited, and
-- null where everything is to be built anew. Runs in one transaction: all of it, or nothing, and again is the same.
CREATE FUNCTION timeline_repair(most integer) RETURNS integer LANGUAGE plpgsql
SET jit = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    changed bigint[];
    everything boolean;
    had timeline_detail[];
    want timeline_detail[];
    gone timeline_detail[];
    come timeline_detail[];
    grown bigint[];
    shrunk bigint[];
    never smallint := timeline_deepest() + 1;
BEGIN
    -- One at a time, checks and builds included. Readers do not wait.
    LOCK TABLE timeline_scope IN SHARE ROW EXCLUSIVE MODE;

    -- Taken before the records are read: who commits a change after that has a row of its own in the queue.
    WITH waiting AS (
        SELECT id, events, sum(cardinality(events)) OVER (ORDER BY id) - cardinality(events) AS before
        FROM (SELECT id, events FROM timeline_queue ORDER BY id LIMIT most) ahead
    ), taken AS (
        DELETE FROM timeline_queue WHERE id IN (SELECT id FROM waiting WHERE before < most) OR events IS NULL
        RETURNING events
    )
    SELECT array_agg(DISTINCT event), bool_or(events IS NULL) INTO changed, everything
    FROM taken LEFT JOIN LATERAL unnest(events) event ON true;
    IF everything THEN
        INSERT INTO timeline_queue (events) VALUES (NULL);
        RETURN NULL;
    ELSIF changed IS NULL THEN
        RETURN 0;
    END IF;

    had := ARRAY(
        SELECT ROW(scope, event, prominence, kind, anchor, first, last, never)::timeline_detail
        FROM timeline_detail WHERE event = ANY(changed));
    want := ARRAY(
        SELECT ROW(scope, event, prominence, kind, anchor, first, last, never)::timeline_detail
        FROM timeline_wanted(changed));
    gone := ARRAY(SELECT t::timeline_detail FROM (SELECT * FROM unnest(had) EXCEPT SELECT * FROM unnest(want)) t);
    come := ARRAY(SELECT t::timeline_detail FROM (SELECT * FROM unnest(want) EXCEPT SELECT * FROM unnest(had)) t);

    DELETE FROM timeline_detail d USING unnest(gone) g WHERE d.event = g.event AND d.scope = g.scope;
    INSERT INTO timeline_detail SELECT * FROM unnest(come) ORDER BY scope, anchor;
    SELECT * INTO grown, shrunk FROM timeline_measure(gone, come);
    PERFORM timeline_count(gone, come, grown || shrunk);
    INSERT INTO timeline_density SELECT * FROM timeline_densities(grown);
    DELETE FROM timeline_density WHERE scope = ANY(shrunk);
    UPDATE timeline_detail SET min_zoom = never WHERE scope = ANY(shrunk) AND min_zoom <> never;
    PERFORM timeline_settle(gone || come || ARRAY(SELECT d FROM timeline_detail d WHERE scope = ANY(grown)));
    RETURN cardinality(changed);
END $$;

-- Numbers of members. Gives the lists that have become long, and those that are long no more.
CREATE FUNCTION timeline_measure(
    gone timeline_detail[], come timeline_detail[], OUT grown bigint[], OUT shrunk bigint[]
) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO timeline_scope AS s (scope, events, is_long)
    SELECT scope, sum(n), scope <= 0
    FROM (SELECT scope, -1 AS n FROM unnest(gone) UNION ALL SELECT scope, 1 FROM unnest(come)) changes
    GROUP BY scope HAVING sum(n) <> 0
    ON CONFLICT (scope) DO UPDATE SET events = s.events + excluded.events;

    WITH changes AS (
        UPDATE timeline_scope SET is_long = NOT is_long
        WHERE scope > 0 AND scope IN (SELECT scope FROM unnest(gone || come))
            AND CASE WHEN is_long THEN events < timeline_long() / 2 ELSE events >= timeline_long() END
        RETURNING scope, is_long
    )
    SELECT coalesce(array_agg(scope) FILTER (WHERE is_long), '{}'),
        coalesce(array_agg(scope) FILTER (WHERE NOT is_long), '{}')
    INTO grown, shrunk FROM changes;
    DELETE FROM timeline_scope WHERE events = 0 AND scope IN (SELECT scope FROM unnest(gone));
END $$;

-- Densities of long lists, the `new` ones apart: every stretch that an end of a span has left or entered, once.
CREATE FUNCTION timeline_count(gone timeline_detail[], come timeline_detail[], new bigint[]) RETURNS void
LANGUAGE plpgsql SET jit = off AS $$
BEGIN
    WITH changes AS (
        SELECT scope, first AS day, -1 AS starts, 0 AS ends FROM unnest(gone)
        UNION ALL SELECT scope, last, 0, -1 FROM unnest(gone)
        UNION ALL SELECT scope, first, 1, 0 FROM unnest(come)
        UNION ALL SELECT scope, last, 0, 1 FROM unnest(come)
    )
    INSERT INTO timeline_density AS d (scope, size, node, starts, ends)
    SELECT scope, size, day >> size, sum(starts), sum(ends)
    FROM changes LEFT JOIN timeline_scope s USING (scope), timeline_sizes() size
    WHERE coalesce(is_long, scope <= 0) AND scope <> ALL(new)
    GROUP BY 1, 2, 3 HAVING sum(starts) <> 0 OR sum(ends) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT (scope, size, node) DO UPDATE SET starts = d.starts + excluded.starts, ends = d.ends + excluded.ends;

    DELETE FROM timeline_density d
    USING (SELECT DISTINCT scope, size, day >> size AS node
           FROM (SELECT scope, first AS day FROM unnest(gone) UNION SELECT scope, last FROM unnest(gone)) g,
                timeline_sizes() size) touched
    WHERE (d.scope, d.size, d.node) = (touched.scope, touched.size, touched.node) AND d.starts = 0 AND d.ends = 0;
END $$;

-- The densities of some lists, counted from their members.
CREATE FUNCTION timeline_densities(scopes bigint[]) RETURNS SETOF timeline_density LANGUAGE sql STABLE AS $$
    SELECT scope, size::smallint, day >> size, sum(starts)::integer, sum(ends)::integer
    FROM (
        SELECT scope, first AS day, count(*) AS starts, 0 AS ends
        FROM timeline_detail WHERE scope = ANY(scopes) GROUP BY scope, first
        UNION ALL
        SELECT scope, last, 0, count(*) FROM timeline_detail WHERE scope = ANY(scopes) GROUP BY scope, last
    ) days, timeline_sizes() size
    GROUP BY 1, 2, 3
$$;

-- `enters`: the zoom at which it joins the contest.
CREATE TYPE timeline_candidate AS (
    scope bigint, event bigint, anchor integer, prominence bigint, min_zoom smallint, enters smallint
);

-- New levels of detail after changes at these anchors. A change touches one path of cells from its day up; beside the
-- path, the two that came through a clean cell are still the right ones. So those two of every clean neighbour, and of
-- each changed day the two that stood out and the two best of the rest, hold the contest again, from the days upwards.
CREATE FUNCTION timeline_settle(changes timeline_detail[]) RETURNS void LANGUAGE plpgsql
SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    deepest integer := timeline_deepest();
    candidates timeline_candidate[];
    entered timeline_candidate[];
    settled timeline_candidate[] := '{}';
    lost timeline_candidate[];
BEGIN
    WITH cells AS MATERIALIZED (
        SELECT DISTINCT scope, zoom, anchor >> (deepest - zoom) AS cell
        FROM unnest(changes) JOIN timeline_scope USING (scope), generate_series(0, deepest) zoom
        WHERE is_long
    ), clean AS (
        SELECT scope, zoom, cell # 1 AS cell FROM cells WHERE zoom > 0
        EXCEPT SELECT scope, zoom, cell FROM cells
    ), found AS (
        SELECT d.scope, d.event, d.anchor, d.prominence, d.min_zoom, clean.zoom - 1 AS enters
        FROM clean, generate_series(0, clean.zoom) level, LATERAL (
            SELECT * FROM timeline_detail t
            WHERE t.scope = clean.scope AND t.min_zoom = level
                AND t.anchor >= clean.cell << (deepest - clean.zoom)
                AND t.anchor < (clean.cell + 1) << (deepest - clean.zoom)
            -- The limit and the whole order keep the planner on the index (290 ms without, measured).
            ORDER BY t.scope, t.min_zoom, t.anchor, t.prominence DESC LIMIT 2
        ) d
        UNION ALL
        SELECT d.scope, d.event, d.anchor, d.prominence, d.min_zoom, deepest
        FROM cells, generate_series(0, deepest + 1) level, LATERAL (
            SELECT * FROM timeline_detail t
            WHERE t.scope = cells.scope AND t.min_zoom = level AND t.anchor = cells.cell
            ORDER BY t.scope, t.min_zoom, t.anchor, t.prominence DESC LIMIT 2
        ) d
        WHERE cells.zoom = deepest
    )
    SELECT array_agg(ROW(scope, event, anchor, prominence, min_zoom, enters)::timeline_candidate) INTO candidates FROM found;

    FOR zoom IN REVERSE deepest..0 LOOP
        WITH ranked AS (
            SELECT c, row_number() OVER (
                PARTITION BY (c).scope, (c).anchor >> (deepest - zoom) ORDER BY (c).prominence DESC) AS place
            FROM (SELECT c FROM unnest(entered) c UNION ALL SELECT c FROM unnest(candidates) c WHERE c.enters = zoom) e
        )
        SELECT array_agg(c) FILTER (WHERE place <= 2),
            array_agg(ROW((c).scope, (c).event, 0, 0, zoom + 1, 0)::timeline_candidate)
                FILTER (WHERE place > 2 AND (c).min_zoom <> zoom + 1)
        INTO entered, lost FROM ranked;
        settled := settled || lost;
    END LOOP;
    SELECT settled || array_agg(ROW(scope, event, 0, 0, 0, 0)::timeline_candidate) INTO settled
    FROM unnest(entered) WHERE min_zoom <> 0;

    -- From an array, whose length the planner knows: from the queries above it expects millions, and reads the whole table.
    UPDATE timeline_detail d SET min_zoom = s.min_zoom FROM unnest(settled) s
    WHERE d.event = s.event AND d.scope = s.scope;
END $$;
