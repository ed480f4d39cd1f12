-- By what it is measured whether a benefit really came.
ALTER TABLE business_case_line ADD COLUMN measured_kpi text;
ALTER TABLE business_case_line ADD COLUMN value_per_unit numeric;
ALTER TABLE business_case_line ADD CONSTRAINT measured_whole CHECK ((measured_kpi IS NULL) = (value_per_unit IS NULL));

-- Who says that a change, or a part of it, is its doing. benefit_id is the KPI that changed, or the line where none measures it;
-- claimant_id is the plan of the case, or the case where it has none.
CREATE TABLE benefit_claim (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    business_case_id uuid NOT NULL,
    line_id uuid NOT NULL,
    plan_id uuid,
    kpi_id uuid,
    benefit_id uuid NOT NULL,
    claimant_id uuid NOT NULL,
    first_month text NOT NULL CHECK (first_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    last_month text NOT NULL CHECK (last_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    share numeric NOT NULL CHECK (share > 0 AND share <= 1),
    amount_per_month numeric,
    note text,
    authors text[] NOT NULL,
    claimed_by_name text,
    confirmed_until text CHECK (confirmed_until ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    confirmation_reason text,
    confirmed_by text,
    confirmed_by_name text,
    confirmed_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, business_case_id) REFERENCES business_case (organization_id, id),
    FOREIGN KEY (organization_id, kpi_id) REFERENCES kpi (organization_id, id),
    CHECK (first_month <= last_month),
    CHECK ((kpi_id IS NULL) = (amount_per_month IS NOT NULL)),
    CHECK ((confirmed_until IS NULL) = (confirmation_reason IS NULL))
);
CREATE UNIQUE INDEX benefit_claim_external_id ON benefit_claim (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX benefit_claim_case ON benefit_claim (organization_id, business_case_id, id);
CREATE INDEX benefit_claim_plan ON benefit_claim (organization_id, plan_id, id);
CREATE INDEX benefit_claim_benefit ON benefit_claim (organization_id, benefit_id, id);
SELECT milepost_protect('benefit_claim');

-- The claims that hold, month by month: nobody claims a change twice.
CREATE TABLE benefit_share (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    benefit_id uuid NOT NULL,
    month text NOT NULL,
    claimant_id uuid NOT NULL,
    share numeric NOT NULL CHECK (share > 0),
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, benefit_id, month, claimant_id),
    FOREIGN KEY (organization_id, claim_id) REFERENCES benefit_claim (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX benefit_share_claim ON benefit_share (organization_id, claim_id);
SELECT milepost_protect('benefit_share');
REVOKE UPDATE ON benefit_share FROM "${app}";

-- How much of a change is claimed in a month, kept by the trigger below: the second lock on shares. Its rows are locked one after
-- the other, so that whoever claims at the same moment waits, and no two claims together come to more than all of it.
CREATE TABLE benefit_claimed (
    organization_id text NOT NULL,
    benefit_id uuid NOT NULL,
    month text NOT NULL,
    share numeric NOT NULL CONSTRAINT benefit_claimed_at_most_whole CHECK (share >= 0 AND share <= 1),
    PRIMARY KEY (organization_id, benefit_id, month)
);
SELECT milepost_protect('benefit_claimed');

CREATE FUNCTION benefit_share_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE benefit_claimed SET share = share - OLD.share
            WHERE organization_id = OLD.organization_id AND benefit_id = OLD.benefit_id AND month = OLD.month;
        RETURN OLD;
    END IF;
    INSERT INTO benefit_claimed AS c (organization_id, benefit_id, month, share)
        VALUES (NEW.organization_id, NEW.benefit_id, NEW.month, NEW.share)
        ON CONFLICT (organization_id, benefit_id, month) DO UPDATE SET share = c.share + EXCLUDED.share;
    RETURN NEW;
END $$;
CREATE TRIGGER benefit_share_counted AFTER INSERT OR DELETE ON benefit_share
    FOR EACH ROW EXECUTE FUNCTION benefit_share_counted();

-- Cases that claim a benefit: when what they have realized is to be computed again, and what was told of it last.
CREATE TABLE benefit_realized (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    told text,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX benefit_realized_due ON benefit_realized (organization_id, due_at);
SELECT milepost_protect_queue('benefit_realized');
