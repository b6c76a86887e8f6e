-- Facts that come (n = 1) or go (n = -1), of this transaction only. The build fills it with all there are, so that repair
-- and recount sum up in the same words.
CREATE FUNCTION tally_begin() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass('pg_temp.tally_change') IS NULL THEN
        CREATE TEMP TABLE tally_change (n integer, LIKE tally_fact) ON COMMIT DELETE ROWS;
    ELSIF EXISTS (SELECT FROM tally_change) THEN
        TRUNCATE tally_change;
    END IF;
END $$;

CREATE FUNCTION tally_totals() RETURNS SETOF tally_total LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT kind, modality, is_dated, sum(n)::integer, coalesce(sum(n) FILTER (WHERE is_disputed), 0)::integer,
        coalesce(sum(n) FILTER (WHERE is_dated AND first IS NULL), 0)::integer,
        coalesce(sum(n) FILTER (WHERE has_core AND core_first IS NULL), 0)::integer
    FROM tally_change GROUP BY kind, modality, is_dated ORDER BY kind, modality, is_dated;
END $$;

CREATE FUNCTION tally_records() RETURNS SETOF tally_record LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT s.noun, s.kind, s.modality, s.record,
        sum(n)::integer, coalesce(sum(n) FILTER (WHERE NOT is_dated), 0)::integer
    FROM (
        SELECT 'actor'::varchar AS noun, c.kind, c.modality, unnest(actors) AS record, n, is_dated FROM tally_change c
        UNION ALL SELECT 'place', c.kind, c.modality, unnest(places), n, is_dated FROM tally_change c
        UNION ALL SELECT 'source', c.kind, c.modality, unnest(sources), n, is_dated FROM tally_change c
    ) s GROUP BY s.noun, s.kind, s.modality, s.record
    HAVING sum(n) <> 0 OR sum(n) FILTER (WHERE NOT is_dated) <> 0
    ORDER BY s.noun, s.kind, s.modality, s.record;
END $$;

CREATE FUNCTION tally_days() RETURNS SETOF tally_day LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY
    WITH RECURSIVE days AS MATERIALIZED (
        SELECT day, s.kind, s.modality, sum(s.starts)::integer AS starts, sum(s.ends)::integer AS ends,
            sum(s.core_starts)::integer AS core_starts, sum(s.core_ends)::integer AS core_ends
        FROM tally_change c, LATERAL (VALUES
            (c.first, c.kind, c.modality, n, 0, 0, 0), (c.last, c.kind, c.modality, 0, n, 0, 0),
            (core_first, c.kind, c.modality, 0, 0, n, 0), (core_last, c.kind, c.modality, 0, 0, 0, n)
        ) s (day, kind, modality, starts, ends, core_starts, core_ends)
        WHERE is_dated AND day IS NOT NULL GROUP BY day, s.kind, s.modality
    )
    SELECT bits::smallint, day >> bits, d.kind, d.modality, sum(d.starts)::integer, sum(d.ends)::integer,
        sum(d.core_starts)::integer, sum(d.core_ends)::integer
    FROM days d, tally_sizes() bits GROUP BY 1, 2, 3, 4
    HAVING sum(d.starts) <> 0 OR sum(d.ends) <> 0 OR sum(d.core_starts) <> 0 OR sum(d.core_ends) <> 0
    ORDER BY 1, 2, 3, 4;
END $$;

CREATE FUNCTION tally_vagues() RETURNS SETOF tally_vague LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT c.first, c.last, c.kind, c.modality, sum(n)::integer
    FROM tally_change c WHERE is_dated AND NOT has_core AND c.first IS NOT NULL AND c.last IS NOT NULL
    GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4;
END $$;

-- Makes all counts follow these events. The caller holds the lock of the timeline.
CREATE FUNCTION tally_repair(changed bigint[]) RETURNS void LANGUAGE plpgsql
SET jit = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    PERFORM tally_begin();
    INSERT INTO tally_change SELECT 1, * FROM tally_wanted(changed);
    INSERT INTO tally_change SELECT -1, * FROM tally_fact WHERE event = ANY(changed);
    -- What stays as it was. Those that differ in anything go and come.
    DELETE FROM tally_change c USING tally_change o
        WHERE o.event = c.event AND o.n = -c.n
            AND (c.kind, c.modality, c.is_dated, c.is_disputed, c.has_core, c.first, c.last, c.core_first, c.core_last,
                c.actors, c.places, c.sources) IS NOT DISTINCT FROM
                (o.kind, o.modality, o.is_dated, o.is_disputed, o.has_core, o.first, o.last, o.core_first, o.core_last,
                o.actors, o.places, o.sources);
    DELETE FROM tally_fact WHERE event IN (SELECT event FROM tally_change WHERE n = -1);
    INSERT INTO tally_fact
        SELECT event, kind, modality, is_dated, is_disputed, has_core, first, last, core_first, core_last,
            actors, places, sources
        FROM tally_change WHERE n = 1 ORDER BY event;

    INSERT INTO tally_total AS t SELECT * FROM tally_totals()
    ON CONFLICT (kind, modality, is_dated) DO UPDATE SET events = t.events + excluded.events,
        disputed = t.disputed + excluded.disputed, opens = t.opens + excluded.opens,
        core_opens = t.core_opens + excluded.core_opens;
    DELETE FROM tally_total WHERE events = 0;

    INSERT INTO tally_record AS t SELECT * FROM tally_records()
    ON CONFLICT (noun, kind, modality, record) DO UPDATE SET events = t.events + excluded.events,
        undated = t.undated + excluded.undated;
    DELETE FROM tally_record t USING tally_records() r
        WHERE (t.noun, t.kind, t.modality, t.record) = (r.noun, r.kind, r.modality, r.record) AND t.events = 0;

    INSERT INTO tally_day AS t SELECT * FROM tally_days()
    ON CONFLICT (size, node, kind, modality) DO UPDATE SET starts = t.starts + excluded.starts,
        ends = t.ends + excluded.ends, core_starts = t.core_starts + excluded.core_starts,
        core_ends = t.core_ends + excluded.core_ends;
    DELETE FROM tally_day t USING tally_days() d
        WHERE (t.size, t.node, t.kind, t.modality) = (d.size, d.node, d.kind, d.modality)
            AND t.starts = 0 AND t.ends = 0 AND t.core_starts = 0 AND t.core_ends = 0;

    INSERT INTO tally_vague AS t SELECT * FROM tally_vagues()
    ON CONFLICT (first, last, kind, modality) DO UPDATE SET events = t.events + excluded.events;
    DELETE FROM tally_vague t USING tally_vagues() v
        WHERE (t.first, t.last, t.kind, t.modality) = (v.first, v.last, v.kind, v.modality) AND t.events = 0;
END $$;

-- The tables and their keys.
CREATE FUNCTION tally_keys() RETURNS TABLE (name text, key text) LANGUAGE sql IMMUTABLE AS $$
    VALUES ('tally_fact', 'event'), ('tally_total', 'kind, modality, is_dated'), ('tally_record', 'noun, kind, modality, record'),
        ('tally_day', 'size, node, kind, modality'), ('tally_vague', 'first, last, kind, modality')
$$;

-- A recount of everything; the keys at which a table differs from it go into a temporary table wrong_….
CREATE FUNCTION tally_compare() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
DECLARE
    part record;
    fresh_row text;
    kept_row text;
BEGIN
    PERFORM tally_begin();
    INSERT INTO tally_change SELECT 1, * FROM tally_wanted();
    ANALYZE tally_change;
    CREATE TEMP TABLE fresh_tally_fact ON COMMIT DROP AS
        SELECT event, kind, modality, is_dated, is_disputed, has_core, first, last, core_first, core_last,
            actors, places, sources FROM tally_change;
    CREATE TEMP TABLE fresh_tally_total ON COMMIT DROP AS SELECT * FROM tally_totals();
    CREATE TEMP TABLE fresh_tally_record ON COMMIT DROP AS SELECT * FROM tally_records();
    CREATE TEMP TABLE fresh_tally_day ON COMMIT DROP AS SELECT * FROM tally_days();
    CREATE TEMP TABLE fresh_tally_vague ON COMMIT DROP AS SELECT * FROM tally_vagues();
    TRUNCATE tally_change;
    FOR part IN SELECT * FROM tally_keys() LOOP
        SELECT string_agg(format('fresh.%I', attname), ', ' ORDER BY attnum),
            string_agg(format('kept.%I', attname), ', ' ORDER BY attnum) INTO STRICT fresh_row, kept_row
        FROM pg_attribute WHERE attrelid = part.name::regclass AND attnum > 0 AND NOT attisdropped;
        EXECUTE format(
            'CREATE TEMP TABLE wrong_%1$s ON COMMIT DROP AS'
            ' SELECT %2$s, f IS NOT NULL AS wanted, t IS NOT NULL AS found'
            ' FROM (SELECT *, true AS f FROM fresh_%1$s) fresh FULL JOIN (SELECT *, true AS t FROM %1$s) kept USING (%2$s)'
            ' WHERE (%3$s) IS DISTINCT FROM (%4$s)', part.name, part.key, fresh_row, kept_row);
    END LOOP;
END $$;

-- Puts right what is wrong. Rows that are right stay as they are.
CREATE FUNCTION tally_mend() RETURNS void LANGUAGE plpgsql SET jit = off SET work_mem = '128MB' AS $$
DECLARE
    part record;
BEGIN
    FOR part IN SELECT * FROM tally_keys() LOOP
        EXECUTE format(
            'DELETE FROM %1$s t USING wrong_%1$s w WHERE (%3$s) = (%4$s) AND w.found', part.name, part.key,
            't.' || replace(part.key, ', ', ', t.'), 'w.' || replace(part.key, ', ', ', w.'));
        EXECUTE format(
            'INSERT INTO %1$s SELECT f.* FROM fresh_%1$s f JOIN wrong_%1$s w USING (%2$s) ORDER BY %2$s',
            part.name, part.key);
    END LOOP;
END $$;
