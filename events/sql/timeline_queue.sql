-- Whatever changes what the timeline shows is noted, by statement, whoever writes. Writers only ever add rows to the
-- queue, so they wait neither for each other nor for the worker.

CREATE FUNCTION timeline_note(changed bigint[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO timeline_queue (events)
    SELECT array_agg(event) FROM (
        SELECT event, (row_number() OVER (ORDER BY event) - 1) / 500 AS part FROM unnest(changed) event
    ) numbered GROUP BY part ORDER BY part
$$;

CREATE FUNCTION timeline_event_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT id FROM new_rows WHERE state = 'published' AND date_sort IS NOT NULL));
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_event_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT coalesce(n.id, o.id)
        FROM old_rows o FULL JOIN new_rows n ON n.id = o.id
        WHERE (n.id, n.state, n.date_sort, n.date_start_earliest, n.date_end_latest, n.significance, n.kind_id)
                IS DISTINCT FROM
              (o.id, o.state, o.date_sort, o.date_start_earliest, o.date_end_latest, o.significance, o.kind_id)
            AND (n.state = 'published' AND n.date_sort IS NOT NULL OR o.state = 'published' AND o.date_sort IS NOT NULL)));
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_event_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT id FROM old_rows WHERE state = 'published' AND date_sort IS NOT NULL));
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_participation_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM new_rows));
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_participation_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT event_id FROM (
            (SELECT event_id, actor_id FROM old_rows EXCEPT SELECT event_id, actor_id FROM new_rows)
            UNION
            (SELECT event_id, actor_id FROM new_rows EXCEPT SELECT event_id, actor_id FROM old_rows)
        ) changed GROUP BY event_id));
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_participation_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM old_rows));
    RETURN NULL;
END $$;

-- A kind has moved in the tree, and with it who is in which list.
CREATE FUNCTION timeline_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO timeline_queue (events) VALUES (NULL);
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_cast_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO timeline_queue (events) SELECT NULL WHERE EXISTS (SELECT FROM timeline_scope WHERE scope > 0);
    RETURN NULL;
END $$;

CREATE FUNCTION timeline_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE timeline_detail, timeline_density, timeline_scope;
    DELETE FROM timeline_queue;
    RETURN NULL;
END $$;

CREATE TRIGGER timeline_inserted AFTER INSERT ON events_event
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION timeline_event_inserted();
CREATE TRIGGER timeline_updated AFTER UPDATE ON events_event
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION timeline_event_updated();
CREATE TRIGGER timeline_deleted AFTER DELETE ON events_event
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION timeline_event_deleted();
CREATE TRIGGER timeline_emptied AFTER TRUNCATE ON events_event
    FOR EACH STATEMENT EXECUTE FUNCTION timeline_emptied();

CREATE TRIGGER timeline_inserted AFTER INSERT ON events_participation
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION timeline_participation_inserted();
CREATE TRIGGER timeline_updated AFTER UPDATE ON events_participation
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION timeline_participation_updated();
CREATE TRIGGER timeline_deleted AFTER DELETE ON events_participation
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION timeline_participation_deleted();
CREATE TRIGGER timeline_emptied AFTER TRUNCATE ON events_participation
    FOR EACH STATEMENT EXECUTE FUNCTION timeline_cast_emptied();

CREATE TRIGGER timeline_moved AFTER UPDATE OF parent_id ON events_kind
    FOR EACH ROW WHEN (old.parent_id IS DISTINCT FROM new.parent_id) EXECUTE FUNCTION timeline_everything();

-- The worker is called when the writer commits: one waiting job is enough for all. (At the insert itself, writers would
-- wait for each other's commit at the unique index of the queueing lock.)
CREATE FUNCTION timeline_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock)
    VALUES ('default', 'events.tasks.repair_timeline', 'timeline')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER timeline_called AFTER INSERT ON timeline_queue
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION timeline_call();
