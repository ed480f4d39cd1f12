-- Words of plans and tasks. Matching a text search is not leakproof, so under row-level security its index would not be used:
-- the search runs as the owner, in functions that keep to the organization themselves.
CREATE EXTENSION IF NOT EXISTS btree_gin;
ALTER TABLE plan ADD COLUMN words tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || coalesce(description, ''))) STORED;
CREATE INDEX plan_words ON plan USING gin (organization_id, words);
ALTER TABLE task ADD COLUMN words tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || coalesce(description, ''))) STORED;
CREATE INDEX task_words ON task USING gin (organization_id, words);

-- All words must be there, each at least by its beginning.
CREATE FUNCTION words_wanted(wanted text) RETURNS tsquery
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''':*', ' & ')::tsquery
    FROM unnest(to_tsvector('simple', wanted))
$$;

CREATE FUNCTION plans_with_words(wanted text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM plan
    WHERE organization_id = NULLIF(current_setting('milepost.organization', true), '')
        AND words @@ (SELECT words_wanted(wanted))
$$;

CREATE FUNCTION tasks_with_words(wanted text, wanted_plan uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM task
    WHERE organization_id = NULLIF(current_setting('milepost.organization', true), '')
        AND plan_id = wanted_plan AND words @@ (SELECT words_wanted(wanted))
$$;

REVOKE ALL ON FUNCTION words_wanted(text), plans_with_words(text), tasks_with_words(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plans_with_words(text), tasks_with_words(text, uuid) TO "${app}";
