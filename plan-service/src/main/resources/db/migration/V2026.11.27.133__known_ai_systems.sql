-- What the assessment service has told of the AI systems in its register.
CREATE TABLE known_ai_system (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid,
    name text NOT NULL,
    status text NOT NULL,
    missing text[] NOT NULL,
    deleted boolean NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT milepost_protect('known_ai_system');
