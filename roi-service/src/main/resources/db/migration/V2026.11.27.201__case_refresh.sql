-- When the headline figures of a case are to follow the KPIs that drive it; written past the entity: to be due is no edit.
ALTER TABLE business_case ADD COLUMN due_at timestamptz;
CREATE INDEX business_case_due ON business_case (organization_id, due_at) WHERE due_at IS NOT NULL;
CREATE POLICY worker ON business_case FOR SELECT TO "${worker}" USING (true);
GRANT SELECT (organization_id, due_at) ON business_case TO "${worker}";
