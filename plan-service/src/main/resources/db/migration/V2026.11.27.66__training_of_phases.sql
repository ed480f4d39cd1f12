-- Training of a phase's people should end before that goes live.
ALTER TABLE training ADD COLUMN phase_id uuid;
ALTER TABLE training ADD FOREIGN KEY (organization_id, phase_id) REFERENCES phase (organization_id, id);
CREATE INDEX training_phase ON training (organization_id, phase_id);
