-- Tasks below tasks, estimates in three points, teams, checklists, links, and holds with their reason.
ALTER TABLE task ADD COLUMN parent_id uuid;
ALTER TABLE task ADD COLUMN calendar_id uuid;
ALTER TABLE task ADD COLUMN optimistic_days numeric(9, 4);
ALTER TABLE task ADD COLUMN pessimistic_days numeric(9, 4);
ALTER TABLE task ADD COLUMN assignee_subject text;
ALTER TABLE task ADD COLUMN team text;
ALTER TABLE task ADD COLUMN checklist jsonb NOT NULL DEFAULT '[]';
ALTER TABLE task ADD COLUMN links jsonb NOT NULL DEFAULT '[]';
ALTER TABLE task ADD COLUMN on_hold boolean NOT NULL DEFAULT false;
ALTER TABLE task ADD COLUMN on_hold_reason text;
ALTER TABLE task ADD FOREIGN KEY (organization_id, parent_id) REFERENCES task (organization_id, id);
ALTER TABLE task ADD CHECK (parent_id <> id);
ALTER TABLE task ADD CHECK ((optimistic_days IS NULL) = (pessimistic_days IS NULL));
ALTER TABLE task ADD CHECK (optimistic_days <= duration_days AND duration_days <= pessimistic_days);
ALTER TABLE task ADD CHECK (on_hold = (on_hold_reason IS NOT NULL));
CREATE INDEX task_parent ON task (organization_id, parent_id);
