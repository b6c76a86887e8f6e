-- Counts of published events, kept (docs/decisions/kept-counts.md). Derived from the records, without history and without
-- foreign keys, as the timeline's tables are; they follow the same queue, in the same transaction.

-- What each event counts as, so that a change can be taken out again. Days are Julian day numbers; a possible span from
-- `first` to `last` is open where these are null, and so are the days on which it certainly was, where `has_core`.
-- `places` are its places and those above them, `sources` those that are cited for it. No array is empty.
CREATE TABLE tally_fact (
    event bigint PRIMARY KEY,
    kind bigint NOT NULL,
    modality varchar NOT NULL,
    is_dated boolean NOT NULL,
    is_disputed boolean NOT NULL,
    has_core boolean NOT NULL,
    first integer,
    last integer,
    core_first integer,
    core_last integer,
    actors bigint[],
    places bigint[],
    sources bigint[]
);

-- Events of each kind (without those below it) and modality. `opens` and `core_opens` have begun before all days.
CREATE TABLE tally_total (
    kind bigint NOT NULL,
    modality varchar NOT NULL,
    is_dated boolean NOT NULL,
    events integer NOT NULL,
    disputed integer NOT NULL,
    opens integer NOT NULL,
    core_opens integer NOT NULL,
    PRIMARY KEY (kind, modality, is_dated)
) WITH (fillfactor = 50);

-- Events of each kind and modality that have an actor, a place or a source. Whether a reader may see that, is asked when reading.
CREATE TABLE tally_record (
    noun varchar NOT NULL,
    kind bigint NOT NULL,
    modality varchar NOT NULL,
    record bigint NOT NULL,
    events integer NOT NULL,
    undated integer NOT NULL,
    PRIMARY KEY (noun, kind, modality, record)
) WITH (fillfactor = 80);

-- How many spans, possible and certain ones, begin and end in each stretch of 2^size days. The order of the key lets all
-- kinds and modalities of a stretch be read in one go.
CREATE TABLE tally_day (
    size smallint NOT NULL,
    node integer NOT NULL,
    kind bigint NOT NULL,
    modality varchar NOT NULL,
    starts integer NOT NULL,
    ends integer NOT NULL,
    core_starts integer NOT NULL,
    core_ends integer NOT NULL,
    PRIMARY KEY (size, node, kind, modality)
) WITH (fillfactor = 80);

-- Spans within which no day is certain, by first and last day: whether one lies within a stretch, sums cannot tell. They
-- are months, years and decades for the most part, so they are few.
CREATE TABLE tally_vague (
    first integer NOT NULL,
    last integer NOT NULL,
    kind bigint NOT NULL,
    modality varchar NOT NULL,
    events integer NOT NULL,
    PRIMARY KEY (first, last, kind, modality)
) WITH (fillfactor = 80);

-- Sizes of the stretches of tally_day: every third power of two.
CREATE FUNCTION tally_sizes() RETURNS SETOF integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT generate_series(0, 21, 3)
$$;

-- The finite days that bound the dated events of some kinds and modalities: from the longest stretches to single days.
CREATE FUNCTION tally_extent(kinds bigint[], modalities varchar[], OUT first integer, OUT last integer)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    bits integer;
    low bigint := -(1 << 10);
    high bigint := 1 << 10;
BEGIN
    FOR bits IN SELECT size FROM tally_sizes() size ORDER BY size DESC LOOP
        SELECT min(node) INTO first FROM tally_day
        WHERE size = bits AND node BETWEEN low AND low + CASE bits WHEN 21 THEN 2048 ELSE 7 END
            AND kind = ANY(kinds) AND modality = ANY(modalities) AND (starts > 0 OR ends > 0);
        SELECT max(node) INTO last FROM tally_day
        WHERE size = bits AND node BETWEEN high - CASE bits WHEN 21 THEN 2048 ELSE 7 END AND high
            AND kind = ANY(kinds) AND modality = ANY(modalities) AND (starts > 0 OR ends > 0);
        EXIT WHEN first IS NULL;
        low := first::bigint << 3;
        high := (last::bigint << 3) + 7;
    END LOOP;
END $$;
