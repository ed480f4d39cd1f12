-- Months of the books. A month that nobody ever closed has no row and is open.
CREATE TABLE ledger_period (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    month text NOT NULL CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    closed boolean NOT NULL,
    reason text,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, month)
);
SELECT milepost_protect('ledger_period');
REVOKE DELETE ON ledger_period FROM "${app}";

-- What was really spent. posted_in is the month it counts in; entry_date stays what the voucher says.
-- reversal_of makes a row the counter-entry of another one, at most one of each.
CREATE TABLE ledger_entry (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    plan_id uuid,
    business_case_id uuid,
    line_id uuid,
    budget_line_id uuid,
    entry_date date NOT NULL,
    posted_in text NOT NULL CHECK (posted_in ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    amount numeric NOT NULL,
    tax numeric NOT NULL,
    currency text NOT NULL,
    kind text NOT NULL,
    category text,
    voucher text,
    cost_centre text,
    supplier text,
    description text,
    source text,
    external_id text,
    reversal_of uuid,
    reason text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, external_id),
    UNIQUE (organization_id, reversal_of),
    FOREIGN KEY (organization_id, business_case_id) REFERENCES business_case (organization_id, id),
    FOREIGN KEY (organization_id, reversal_of) REFERENCES ledger_entry (organization_id, id),
    CHECK (plan_id IS NOT NULL OR business_case_id IS NOT NULL),
    CHECK (line_id IS NULL OR business_case_id IS NOT NULL),
    CHECK (budget_line_id IS NULL OR plan_id IS NOT NULL),
    CHECK ((reversal_of IS NULL) = (reason IS NULL))
);
CREATE INDEX ledger_entry_plan ON ledger_entry (organization_id, plan_id, entry_date);
CREATE INDEX ledger_entry_business_case ON ledger_entry (organization_id, business_case_id, entry_date);
CREATE INDEX ledger_entry_date ON ledger_entry (organization_id, entry_date, id);
CREATE INDEX ledger_entry_period ON ledger_entry (organization_id, posted_in, id);
SELECT milepost_protect('ledger_entry');
-- The second lock on the books: whatever the code does, no row is ever overwritten or deleted.
REVOKE UPDATE, DELETE ON ledger_entry FROM "${app}";
