-- Nothing lies under itself, however far down: kinds, places, parts of events, translations of texts.
-- A loop can close only where a row that is there already gets another parent. Two who do that at once could each see a
-- tree; so in one table they take turns until they commit. (New rows do not wait: nobody else can name them yet.)
CREATE FUNCTION regesta_refuse_loop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above text := TG_ARGV[0];
    is_loop boolean;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM pg_advisory_xact_lock(hashtext('regesta_refuse_loop'), hashtext(TG_TABLE_NAME));
    END IF;
    EXECUTE format(
        'WITH RECURSIVE line (id) AS (SELECT ($1).%1$I UNION SELECT t.%1$I FROM %2$s t JOIN line USING (id))'
        ' SELECT EXISTS (SELECT FROM line WHERE id = ($1).id)', above, TG_RELID::regclass)
    INTO is_loop USING NEW;
    IF is_loop THEN
        RAISE EXCEPTION 'row % of % would lie under itself', NEW.id, TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[1], TABLE = TG_TABLE_NAME, COLUMN = above;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER kind_has_no_loop AFTER INSERT OR UPDATE OF parent_id ON events_kind
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION regesta_refuse_loop('parent_id', 'kind_has_no_loop');
CREATE TRIGGER place_has_no_loop AFTER INSERT OR UPDATE OF parent_id ON events_place
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION regesta_refuse_loop('parent_id', 'place_has_no_loop');
CREATE TRIGGER event_has_no_loop AFTER INSERT OR UPDATE OF part_of_id ON events_event
    FOR EACH ROW WHEN (NEW.part_of_id IS NOT NULL)
    EXECUTE FUNCTION regesta_refuse_loop('part_of_id', 'event_has_no_loop');
CREATE TRIGGER source_has_no_loop AFTER INSERT OR UPDATE OF translation_of_id ON events_source
    FOR EACH ROW WHEN (NEW.translation_of_id IS NOT NULL)
    EXECUTE FUNCTION regesta_refuse_loop('translation_of_id', 'source_has_no_loop');
