-- As in timeline_repair.sql, which is as 0007 made it; and the counts follow, in the same transaction.
CREATE OR REPLACE FUNCTION timeline_repair(most integer) RETURNS integer LANGUAGE plpgsql
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
    PERFORM tally_repair(changed);
    RETURN cardinality(changed);
END $$;

CREATE OR REPLACE FUNCTION timeline_analyze() RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    ANALYZE public.timeline_detail, public.timeline_density, public.timeline_scope,
        public.tally_fact, public.tally_record, public.tally_day, public.tally_vague;
END $$;
