-- A run may be that of a case, as it was in one of its versions; wage_drivers are those whose numbers not everybody sees.
ALTER TABLE simulation_run ADD COLUMN business_case_id uuid;
ALTER TABLE simulation_run ADD COLUMN business_case_version integer;
ALTER TABLE simulation_run ADD COLUMN wage_drivers text[] NOT NULL DEFAULT '{}';
ALTER TABLE simulation_run ADD CONSTRAINT simulation_run_case FOREIGN KEY (organization_id, business_case_id)
    REFERENCES business_case (organization_id, id) NOT VALID;
ALTER TABLE simulation_run ADD CONSTRAINT simulation_run_case_whole
    CHECK ((business_case_id IS NULL) = (business_case_version IS NULL)) NOT VALID;
