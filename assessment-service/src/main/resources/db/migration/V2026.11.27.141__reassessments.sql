-- An assessment that goes on from an earlier one, and the answers taken over from it that nobody has looked at again.
ALTER TABLE assessment ADD COLUMN earlier_id uuid;
ALTER TABLE assessment ADD FOREIGN KEY (organization_id, earlier_id) REFERENCES assessment (organization_id, id);
CREATE INDEX assessment_trend ON assessment (organization_id, instrument_key, completed_at)
    WHERE status = 'COMPLETED' AND deleted_at IS NULL;
CREATE INDEX assessment_earlier ON assessment (organization_id, earlier_id) WHERE earlier_id IS NOT NULL;
ALTER TABLE answer ADD COLUMN carried_over boolean NOT NULL DEFAULT false;
