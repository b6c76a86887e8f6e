-- What changes the counts is noted as what changes the timeline is, in the same queue (timeline_queue.sql). These three
-- take the place of their namesakes there: events without a date count, too, and so do modality and certain days.

CREATE OR REPLACE FUNCTION timeline_event_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT id FROM new_rows WHERE state = 'published'));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION timeline_event_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT coalesce(n.id, o.id)
        FROM old_rows o FULL JOIN new_rows n ON n.id = o.id
        WHERE (n.id, n.state, n.date_sort, n.date_start_earliest, n.date_start_latest, n.date_end_earliest,
                n.date_end_latest, n.date_start_kind, n.date_end_kind, n.significance, n.kind_id, n.modality)
                IS DISTINCT FROM
              (o.id, o.state, o.date_sort, o.date_start_earliest, o.date_start_latest, o.date_end_earliest,
                o.date_end_latest, o.date_start_kind, o.date_end_kind, o.significance, o.kind_id, o.modality)
            AND (n.state = 'published' OR o.state = 'published')));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION timeline_event_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT id FROM old_rows WHERE state = 'published'));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION timeline_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE timeline_detail, timeline_density, timeline_scope;
    TRUNCATE tally_fact, tally_total, tally_record, tally_day, tally_vague;
    DELETE FROM timeline_queue;
    RETURN NULL;
END $$;

-- Places of events.
CREATE FUNCTION tally_place_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM new_rows));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_place_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT event_id FROM (
            (SELECT event_id, place_id FROM old_rows EXCEPT SELECT event_id, place_id FROM new_rows)
            UNION
            (SELECT event_id, place_id FROM new_rows EXCEPT SELECT event_id, place_id FROM old_rows)
        ) changed GROUP BY event_id));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_place_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM old_rows));
    RETURN NULL;
END $$;

-- Citations of events: which source, and what it says of the date.
CREATE FUNCTION tally_citation_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM new_rows WHERE event_id IS NOT NULL));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_citation_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT DISTINCT event
        FROM old_rows o FULL JOIN new_rows n ON n.id = o.id, unnest(ARRAY[o.event_id, n.event_id]) event
        WHERE event IS NOT NULL
            AND (n.id, n.event_id, n.source_id, n.stance, n.date_sort, n.date_start_earliest, n.date_start_latest,
                n.date_end_earliest, n.date_end_latest)
                IS DISTINCT FROM
                (o.id, o.event_id, o.source_id, o.stance, o.date_sort, o.date_start_earliest, o.date_start_latest,
                o.date_end_earliest, o.date_end_latest)));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_citation_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT DISTINCT event_id FROM old_rows WHERE event_id IS NOT NULL));
    RETURN NULL;
END $$;

-- A place or a source that is published or withdrawn, or a place that has moved in the tree.
CREATE FUNCTION tally_places_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(SELECT tally_events_at(ARRAY(
        SELECT n.id FROM old_rows o JOIN new_rows n USING (id)
        WHERE (n.state = 'published', n.parent_id) IS DISTINCT FROM (o.state = 'published', o.parent_id)))));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_sources_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM timeline_note(ARRAY(
        SELECT DISTINCT c.event_id
        FROM old_rows o JOIN new_rows n USING (id) JOIN events_citation c ON c.source_id = n.id
        WHERE (n.state = 'published') <> (o.state = 'published') AND c.event_id IS NOT NULL));
    RETURN NULL;
END $$;

CREATE FUNCTION tally_part_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO timeline_queue (events) SELECT NULL WHERE EXISTS (SELECT FROM tally_total);
    RETURN NULL;
END $$;

CREATE TRIGGER tally_inserted AFTER INSERT ON events_eventplace
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_place_inserted();
CREATE TRIGGER tally_updated AFTER UPDATE ON events_eventplace
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_place_updated();
CREATE TRIGGER tally_deleted AFTER DELETE ON events_eventplace
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_place_deleted();
CREATE TRIGGER tally_emptied AFTER TRUNCATE ON events_eventplace
    FOR EACH STATEMENT EXECUTE FUNCTION tally_part_emptied();

CREATE TRIGGER tally_inserted AFTER INSERT ON events_citation
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_citation_inserted();
CREATE TRIGGER tally_updated AFTER UPDATE ON events_citation
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_citation_updated();
CREATE TRIGGER tally_deleted AFTER DELETE ON events_citation
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_citation_deleted();
CREATE TRIGGER tally_emptied AFTER TRUNCATE ON events_citation
    FOR EACH STATEMENT EXECUTE FUNCTION tally_part_emptied();

CREATE TRIGGER tally_changed AFTER UPDATE ON events_place
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_places_changed();
CREATE TRIGGER tally_changed AFTER UPDATE ON events_source
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_sources_changed();
