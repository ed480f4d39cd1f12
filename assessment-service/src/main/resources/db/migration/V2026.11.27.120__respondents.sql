-- Others than the owner who answer, and how their answers make one.
ALTER TABLE assessment
    ADD COLUMN owner text,
    ADD COLUMN due_on date,
    ADD COLUMN combination text NOT NULL DEFAULT 'MEDIAN'
        CHECK (combination IN ('MEDIAN', 'MEAN', 'MINIMUM', 'OWNER_DECIDES')),
    ADD COLUMN answering text NOT NULL DEFAULT 'CONFIDENTIAL' CHECK (answering IN ('CONFIDENTIAL', 'NAMED')),
    ADD COLUMN shared boolean NOT NULL DEFAULT false;

-- due_at says when it is looked at next whether somebody should be reminded; the worker sees that and no more.
CREATE TABLE respondent (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    assessment_id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    email text,
    subject text,
    respondent_group text CHECK (respondent_group IN ('MANAGERS', 'STAFF', 'OTHERS')),
    dimensions text[] NOT NULL,
    due_on date,
    status text NOT NULL CHECK (status IN ('INVITED', 'STARTED', 'SUBMITTED')),
    submitted_at timestamptz,
    reminders integer NOT NULL,
    reminded_at timestamptz,
    due_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE,
    CHECK ((status = 'SUBMITTED') = (submitted_at IS NOT NULL))
);
CREATE INDEX respondent_assessment ON respondent (organization_id, assessment_id);
CREATE INDEX respondent_due ON respondent (organization_id, due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX respondent_external_id ON respondent (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX respondent_subject ON respondent (organization_id, assessment_id, subject)
    WHERE deleted_at IS NULL AND subject IS NOT NULL;
SELECT milepost_protect_queue('respondent');

-- What a respondent was given to come in with. Only the hash is kept.
CREATE TABLE respondent_link (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    respondent_id uuid NOT NULL,
    secret_hash text NOT NULL CHECK (length(secret_hash) = 64),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, respondent_id) REFERENCES respondent (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX respondent_link_respondent ON respondent_link (organization_id, respondent_id);
CREATE UNIQUE INDEX respondent_link_secret ON respondent_link (organization_id, secret_hash);
SELECT milepost_protect('respondent_link');

-- For a few hours of answering; link_id is null for those who are signed in. Those past are forgotten when due.
CREATE TABLE respondent_session (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    respondent_id uuid NOT NULL,
    link_id uuid,
    token_hash text NOT NULL CHECK (length(token_hash) = 64),
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, respondent_id) REFERENCES respondent (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, link_id) REFERENCES respondent_link (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX respondent_session_respondent ON respondent_session (organization_id, respondent_id);
CREATE INDEX respondent_session_link ON respondent_session (organization_id, link_id);
CREATE INDEX respondent_session_due ON respondent_session (organization_id, due_at);
CREATE UNIQUE INDEX respondent_session_token ON respondent_session (organization_id, token_hash);
SELECT milepost_protect_queue('respondent_session');

-- What a respondent answered; a question without a row is missing.
CREATE TABLE respondent_answer (
    organization_id text NOT NULL,
    respondent_id uuid NOT NULL,
    question_key text NOT NULL,
    assessment_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('ANSWERED', 'NOT_APPLICABLE', 'DONT_KNOW')),
    value numeric,
    options text[],
    given_on date,
    given_text text,
    reason text,
    comment text,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, respondent_id, question_key),
    FOREIGN KEY (organization_id, respondent_id) REFERENCES respondent (organization_id, id) ON DELETE CASCADE,
    CHECK ((state = 'ANSWERED') = (num_nonnulls(value, options, given_on, given_text) > 0)),
    CHECK (state <> 'NOT_APPLICABLE' OR reason IS NOT NULL)
);
CREATE INDEX respondent_answer_assessment ON respondent_answer (organization_id, assessment_id);
SELECT milepost_protect('respondent_answer');

-- The narrow doors: a link and a session are known before their organization is. They tell that one name and nothing else.
CREATE FUNCTION respondent_link_organization(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT l.organization_id FROM public.respondent_link l
    WHERE l.secret_hash = wanted AND l.revoked_at IS NULL AND l.expires_at > now()
$$;
REVOKE ALL ON FUNCTION respondent_link_organization(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION respondent_link_organization(text) TO "${app}";

CREATE FUNCTION respondent_session_organization(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT s.organization_id FROM public.respondent_session s WHERE s.token_hash = wanted AND s.due_at > now()
$$;
REVOKE ALL ON FUNCTION respondent_session_organization(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION respondent_session_organization(text) TO "${app}";
