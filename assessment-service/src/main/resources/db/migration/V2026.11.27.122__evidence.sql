-- What stands behind an answer. How good it is follows from what there is: nothing, a document, or a document that somebody
-- who may approve has checked.
CREATE TABLE evidence (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    assessment_id uuid NOT NULL,
    external_id text,
    question_key text NOT NULL,
    title text NOT NULL,
    note text,
    url text,
    dated_on date,
    expires_on date,
    files integer NOT NULL,
    verified_by text,
    verified_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE,
    CHECK ((verified_by IS NULL) = (verified_at IS NULL))
);
CREATE INDEX evidence_assessment ON evidence (organization_id, assessment_id);
CREATE UNIQUE INDEX evidence_external_id ON evidence (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('evidence');

CREATE TABLE evidence_file (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    added_by text NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, evidence_id) REFERENCES evidence (organization_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX evidence_file_content ON evidence_file (organization_id, evidence_id, sha256);
SELECT milepost_protect('evidence_file');

-- The content of files, in pieces: large objects would know no policy.
CREATE TABLE file_chunk (
    organization_id text NOT NULL,
    file_id uuid NOT NULL,
    position integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (organization_id, file_id, position)
);
ALTER TABLE file_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
SELECT milepost_protect('file_chunk');

-- Somebody who may approve has agreed that so much of a dimension does not apply; only to the very questions named then.
CREATE TABLE scope_approval (
    organization_id text NOT NULL,
    assessment_id uuid NOT NULL,
    dimension_key text NOT NULL,
    questions text[] NOT NULL,
    note text,
    approved_by text NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, assessment_id, dimension_key),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect('scope_approval');
