-- The slippy timeline's own tables (docs/decisions/timeline-tiles.md). Derived from the records, without history, and
-- without foreign keys: they are written by the worker only, and may lag behind the records by a second.

-- The axis: 2^bits days from the first one, which is -20000-01-01 as a Julian day number; it ends in 2967. Days on it are
-- counted from 0. What lies outside is clamped to its first or last day. Tests replace these two by a small axis.
CREATE FUNCTION timeline_first() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN -5583790;
CREATE FUNCTION timeline_bits() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 23;

CREATE FUNCTION timeline_day(julian integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(greatest(julian - timeline_first(), 0), (1 << timeline_bits()) - 1);

-- Where a possible span begins and ends on it: open and unknown ends reach to the ends of the axis.
CREATE FUNCTION timeline_begin(start_earliest integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN start_earliest IS NULL THEN 0 ELSE timeline_day(start_earliest) END;
CREATE FUNCTION timeline_end(end_latest integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN end_latest IS NULL THEN (1 << timeline_bits()) - 1 ELSE timeline_day(end_latest) END;
-- The day that a date sorts by, out of its sort key (events/dates/sorting.py): a day of its possible span.
CREATE FUNCTION timeline_anchor(sort bigint) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN timeline_day((sort >> 24)::integer);

-- A tile has 2^4 cells, and a cell is one day at the deepest zoom. One deeper stands for "never by name".
CREATE FUNCTION timeline_deepest() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN timeline_bits() - 4;

-- The total order of events: significance, then a hash (multiplicative, Knuth 6.4), then the number, all in one integer.
CREATE FUNCTION timeline_prominence(significance smallint, id bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (significance::bigint << 56) | (((((id & 2147483647) * 2654435761) >> 15) & 65535) << 40) | (id & 1099511627775);

-- Who is in which list: all events (0), those of a kind with the kinds below it (minus its number), those of an actor (its
-- number). Each list has levels of detail of its own. `anchor` is the day that the event sorts by; `first` and `last` are
-- its possible span; `min_zoom` is the least zoom at which the event is among the two most prominent ones of its cell, and
-- one more than the deepest where it never is, and in short lists, which are not contested.
CREATE TABLE timeline_detail (
    scope bigint NOT NULL,
    event bigint NOT NULL,
    prominence bigint NOT NULL,
    kind bigint NOT NULL,
    anchor integer NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    min_zoom smallint NOT NULL,
    -- All rows of an event, to replace them.
    PRIMARY KEY (event, scope)
);
-- The rows of one level in a stretch of the axis; the most prominent of a day.
CREATE INDEX timeline_detail_shown ON timeline_detail (scope, min_zoom, anchor, prominence DESC);

-- How many possible spans of a list begin and end in each stretch of 2^size days. Events that touch days a to b are
-- those that begin by b, less those that end before a: two sums along the axis.
CREATE TABLE timeline_density (
    scope bigint NOT NULL,
    size smallint NOT NULL,
    node integer NOT NULL,
    starts integer NOT NULL,
    ends integer NOT NULL,
    PRIMARY KEY (scope, size, node)
) WITH (fillfactor = 80);

-- The lists that have members, and whether they have levels of detail and densities, or are short and read whole.
CREATE TABLE timeline_scope (
    scope bigint PRIMARY KEY,
    events integer NOT NULL,
    is_long boolean NOT NULL
) WITH (fillfactor = 80);

-- Events that changed and wait for the worker, at most 500 a row; null says that everything is to be built anew.
CREATE TABLE timeline_queue (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    events bigint[]
);
