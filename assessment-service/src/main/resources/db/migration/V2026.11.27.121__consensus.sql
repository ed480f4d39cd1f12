-- What people agreed on when they talked about their answers; stands beside these and changes no score.
CREATE TABLE consensus (
    organization_id text NOT NULL,
    assessment_id uuid NOT NULL,
    question_key text NOT NULL,
    value numeric NOT NULL,
    note text,
    agreed_by text NOT NULL,
    agreed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, assessment_id, question_key),
    FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect('consensus');
