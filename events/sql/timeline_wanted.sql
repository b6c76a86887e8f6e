-- What the timeline's tables should hold, from the records. The worker's repair, the build and the check all read this.

-- Published events that have a date, placed on the axis.
CREATE FUNCTION timeline_dated() RETURNS TABLE (
    event bigint, prominence bigint, kind bigint, anchor integer, first integer, last integer
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT id, timeline_prominence(significance, id), kind_id,
        timeline_anchor(date_sort), timeline_begin(date_start_earliest), timeline_end(date_end_latest)
    FROM events_event
    WHERE state = 'published' AND date_sort IS NOT NULL
$$;

-- Each kind with itself and every kind above it. A loop of parents ends by itself (UNION).
CREATE FUNCTION timeline_kinds() RETURNS TABLE (kind bigint, above bigint) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE line (kind, above) AS (
        SELECT id, id FROM events_kind
        UNION
        SELECT line.kind, k.parent_id FROM line JOIN events_kind k ON k.id = line.above WHERE k.parent_id IS NOT NULL
    )
    SELECT kind, above FROM line
$$;

-- All members of all lists, or those that are among some events only. Actors are not asked for their state: whoever may
-- not see an actor cannot name it in a filter.
CREATE FUNCTION timeline_wanted(only_events bigint[] DEFAULT NULL) RETURNS TABLE (
    scope bigint, event bigint, prominence bigint, kind bigint, anchor integer, first integer, last integer
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH dated AS MATERIALIZED (
        SELECT * FROM timeline_dated() WHERE only_events IS NULL OR event = ANY(only_events)
    ), cast_of AS MATERIALIZED (
        SELECT DISTINCT event_id, actor_id FROM events_participation
        WHERE only_events IS NULL OR event_id = ANY(only_events)
    )
    SELECT 0::bigint, d.* FROM dated d
    UNION ALL
    SELECT -k.above, d.* FROM dated d JOIN timeline_kinds() k ON k.kind = d.kind
    UNION ALL
    SELECT c.actor_id, d.* FROM cast_of c JOIN dated d ON d.event = c.event_id
$$;

-- Levels of detail and densities are kept for everything, for kinds, and for actors with so many events; once kept, until
-- half are left. A shorter list is read whole when asked: 2 ms.
CREATE FUNCTION timeline_long() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 5000;

-- Sizes of the stretches that are counted: every third power of two. The others are sums of at most four of these.
CREATE FUNCTION timeline_sizes() RETURNS SETOF integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT generate_series(0, timeline_bits() - 1, 3)
$$;
