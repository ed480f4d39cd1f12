-- Who else works on a task besides its assignee, by name.
ALTER TABLE task ADD COLUMN further_assignees jsonb NOT NULL DEFAULT '[]';

-- Whether a name, in lower case, is among names.
CREATE FUNCTION named_among(names jsonb, wanted text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT EXISTS (SELECT 1 FROM jsonb_array_elements_text(names) AS one WHERE lower(one) = wanted) $$;

REVOKE ALL ON FUNCTION named_among(jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION named_among(jsonb, text) TO "${app}";
