CREATE TABLE comment (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    plan_id uuid NOT NULL,
    task_id uuid NOT NULL,
    external_id text,
    author text NOT NULL,
    author_name text NOT NULL,
    text text NOT NULL,
    edited_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, plan_id) REFERENCES plan (organization_id, id),
    FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);
CREATE INDEX comment_task ON comment (organization_id, task_id, id);
CREATE UNIQUE INDEX comment_external_id ON comment (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('comment');
