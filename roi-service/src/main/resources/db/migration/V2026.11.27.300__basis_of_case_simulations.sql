-- By what scenario of a case a run draws, with freed time or without, and what was read from elsewhere for it and when. Absent of runs
-- that are of no case, and of those that an earlier version has taken.
ALTER TABLE simulation_run ADD COLUMN case_basis jsonb;
