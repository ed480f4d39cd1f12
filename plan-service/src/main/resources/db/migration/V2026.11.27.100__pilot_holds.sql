-- By which words the holds of a pilot are known again, so that only those come off; and how a decided pilot was opened again.
ALTER TABLE pilot ADD COLUMN hold_reasons text[] NOT NULL DEFAULT '{}';
UPDATE pilot SET hold_reasons = ARRAY['Pilot "' || name || '": a stop rule is broken', 'Pilot "' || name || '": the verdict is STOP']
WHERE cardinality(held_task_ids) > 0;

ALTER TABLE pilot_iteration ADD COLUMN released_task_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE pilot_iteration ADD COLUMN reopened_at timestamptz;
ALTER TABLE pilot_iteration ADD COLUMN reopened_by text;
ALTER TABLE pilot_iteration ADD COLUMN reopening_reason text;
