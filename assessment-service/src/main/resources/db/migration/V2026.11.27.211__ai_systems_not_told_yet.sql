-- AI systems that nobody was told of: those registered before anybody listened. They are told once somebody does.
CREATE TABLE ai_system_untold (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, id) REFERENCES ai_system (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect_queue('ai_system_untold');
INSERT INTO ai_system_untold (organization_id, id, due_at)
SELECT organization_id, id, now() FROM ai_system WHERE deleted_at IS NULL;
