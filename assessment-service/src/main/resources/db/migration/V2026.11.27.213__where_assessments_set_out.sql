-- Where each dimension stood in the first assessment of a series, 0 to 1, for the progress of those that go on from it. Kept when an
-- assessment is begun, so that a series of any length is read in one step.
ALTER TABLE assessment ADD COLUMN baselines jsonb NOT NULL DEFAULT '{}';
