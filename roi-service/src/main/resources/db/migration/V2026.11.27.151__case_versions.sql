-- Cases as they were submitted. content is the text that hash was made of; nothing ever changes it.
CREATE TABLE business_case_version (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    status text NOT NULL,
    content text NOT NULL,
    hash text NOT NULL,
    npv numeric,
    note text,
    authors text[] NOT NULL,
    submitted_by text NOT NULL,
    submitted_by_name text,
    submitted_at timestamptz NOT NULL,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    decision_note text,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, case_id, number),
    FOREIGN KEY (organization_id, case_id) REFERENCES business_case (organization_id, id),
    CHECK ((status = 'SUBMITTED') = (decided_by IS NULL)),
    CHECK (status NOT IN ('APPROVED', 'REJECTED') OR NOT decided_by = ANY (authors))
);
CREATE UNIQUE INDEX business_case_version_pending ON business_case_version (organization_id, case_id) WHERE status = 'SUBMITTED';
SELECT milepost_protect('business_case_version');
REVOKE DELETE ON business_case_version FROM "${app}";
-- The second lock: whatever the code does, only the decision about a version that waits for it can be written.
REVOKE UPDATE ON business_case_version FROM "${app}";
GRANT UPDATE (status, decided_by, decided_by_name, decided_at, decision_note) ON business_case_version TO "${app}";
CREATE FUNCTION business_case_version_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'version % of case % is %', OLD.number, OLD.case_id, OLD.status;
END
$$;
CREATE TRIGGER business_case_version_lock BEFORE UPDATE ON business_case_version
    FOR EACH ROW WHEN (OLD.status <> 'SUBMITTED') EXECUTE FUNCTION business_case_version_is_decided();

ALTER TABLE business_case ADD COLUMN approved_version integer;
