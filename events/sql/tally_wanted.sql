-- What tally_fact should hold, from the records: published events, or those that are among some only. Repair, build and
-- check all read this. The rules are those of the pages' own questions: `Window.surely`, `conflicting`, `visible_to`,
-- `with_descendants`.
CREATE FUNCTION tally_wanted(only_events bigint[] DEFAULT NULL) RETURNS SETOF tally_fact
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE seen AS MATERIALIZED (
        SELECT id, kind_id, modality, date_sort IS NOT NULL AS is_dated,
            date_start_earliest, date_start_latest, date_end_earliest, date_end_latest,
            date_sort IS NOT NULL
                AND (date_start_latest IS NOT NULL OR date_start_kind = 'open')
                AND (date_end_earliest IS NOT NULL OR date_end_kind = 'open')
                AND (date_start_latest IS NOT NULL OR date_end_earliest IS NOT NULL)
                AND coalesce(date_start_latest <= date_end_earliest, true) AS has_core
        FROM events_event
        WHERE state = 'published' AND (only_events IS NULL OR id = ANY(only_events))
    ), cast_of AS MATERIALIZED (
        SELECT event_id, array_agg(DISTINCT actor_id ORDER BY actor_id) AS actors
        FROM events_participation WHERE only_events IS NULL OR event_id = ANY(only_events) GROUP BY event_id
    ), hits AS MATERIALIZED (
        SELECT event_id, place_id FROM events_eventplace WHERE only_events IS NULL OR event_id = ANY(only_events)
    ), line (place, above) AS (
        -- What nobody may see connects nothing. A loop of parents ends by itself (UNION).
        SELECT p.id, p.id FROM events_place p WHERE p.state = 'published' AND p.id IN (SELECT place_id FROM hits)
        UNION
        SELECT line.place, above.id FROM line JOIN events_place p ON p.id = line.above
            JOIN events_place above ON above.id = p.parent_id AND above.state = 'published'
    ), places_of AS MATERIALIZED (
        SELECT event_id, array_agg(DISTINCT above ORDER BY above) AS places
        FROM hits JOIN line ON line.place = hits.place_id GROUP BY event_id
    ), cited AS MATERIALIZED (
        SELECT c.event_id, c.source_id, s.state = 'published' AND c.stance = 'supports' AND c.date_sort IS NOT NULL AS says,
            c.date_start_earliest, c.date_start_latest, c.date_end_earliest, c.date_end_latest
        FROM events_citation c JOIN events_source s ON s.id = c.source_id
        WHERE c.event_id IS NOT NULL AND (only_events IS NULL OR c.event_id = ANY(only_events))
    ), sources_of AS MATERIALIZED (
        SELECT event_id, array_agg(DISTINCT source_id ORDER BY source_id) AS sources,
            coalesce(max(date_start_earliest) FILTER (WHERE says) > min(date_start_latest) FILTER (WHERE says)
                OR max(date_end_earliest) FILTER (WHERE says) > min(date_end_latest) FILTER (WHERE says), false)
                AS is_disputed
        FROM cited GROUP BY event_id
    )
    SELECT seen.id, kind_id, modality, is_dated, coalesce(is_disputed, false), has_core,
        date_start_earliest, date_end_latest,
        CASE WHEN has_core THEN date_start_latest END, CASE WHEN has_core THEN date_end_earliest END,
        actors, places, sources
    FROM seen LEFT JOIN cast_of c ON c.event_id = seen.id LEFT JOIN places_of p ON p.event_id = seen.id
        LEFT JOIN sources_of s ON s.event_id = seen.id
$$;

-- What a place or source takes along when it is published, withdrawn or moved: everything at it, and at places below it.
CREATE FUNCTION tally_events_at(changed bigint[]) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below (id) AS (
        SELECT unnest(changed) UNION SELECT p.id FROM below JOIN events_place p ON p.parent_id = below.id
    )
    SELECT DISTINCT event_id FROM events_eventplace WHERE place_id IN (SELECT id FROM below)
$$;
