-- Whether measurements were seen to come as often as they should: only then is it news that they don't any more. Written past the
-- entity, as status.
ALTER TABLE kpi ADD COLUMN seen_fresh boolean NOT NULL DEFAULT false;
UPDATE kpi SET seen_fresh = true WHERE measured_every IS NOT NULL AND status NOT IN ('NO_DATA', 'STALE');
