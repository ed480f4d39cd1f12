-- Which charges of a file belong to what.
CREATE TABLE cost_rule (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    position integer NOT NULL,
    service text,
    provider text,
    billing_account_id text,
    sub_account_id text,
    charge_category text,
    tag_key text,
    tag_value text,
    plan_id uuid,
    business_case_id uuid,
    line_id uuid,
    budget_line_id uuid,
    cost_centre text,
    cost_centre_tag text,
    category text,
    kind text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, business_case_id) REFERENCES business_case (organization_id, id),
    CHECK (plan_id IS NOT NULL OR business_case_id IS NOT NULL)
);
CREATE UNIQUE INDEX cost_rule_external_id ON cost_rule (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX cost_rule_position ON cost_rule (organization_id, position, id);
SELECT milepost_protect('cost_rule');

-- What a charge of a file is known by, whatever it cost: the same charge again is no second entry, and with another amount it
-- takes the first one back.
ALTER TABLE ledger_entry ADD COLUMN import_key text;
CREATE INDEX ledger_entry_import ON ledger_entry (organization_id, import_key) WHERE import_key IS NOT NULL;
