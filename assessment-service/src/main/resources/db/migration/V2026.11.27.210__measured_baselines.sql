-- Which KPI a recorded baseline was for, so that later assessments are told as its measurements.
ALTER TABLE acceptance ADD COLUMN kpi_key text;
CREATE INDEX acceptance_kpi ON acceptance (organization_id, kpi_key) WHERE kpi_key IS NOT NULL;
