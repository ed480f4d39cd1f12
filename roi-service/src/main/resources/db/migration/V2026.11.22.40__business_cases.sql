-- What an initiative costs and brings. npv, roi and payback_months are the headline figures as of the last change.
CREATE TABLE business_case (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    description text,
    external_id text,
    plan_id uuid,
    is_primary boolean NOT NULL,
    currency text NOT NULL,
    discount_rate numeric NOT NULL CHECK (discount_rate > -1),
    period text NOT NULL,
    convention text NOT NULL,
    rate_conversion text NOT NULL,
    finance_rate numeric CHECK (finance_rate > -1),
    reinvest_rate numeric CHECK (reinvest_rate > -1),
    start_date date,
    npv numeric,
    roi numeric,
    payback_months numeric,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CHECK (NOT is_primary OR (plan_id IS NOT NULL AND deleted_at IS NULL))
);
CREATE UNIQUE INDEX business_case_external_id ON business_case (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX business_case_primary ON business_case (organization_id, plan_id) WHERE is_primary;
CREATE INDEX business_case_plan ON business_case (organization_id, plan_id, id);
SELECT milepost_protect('business_case');

-- One row of a case; amounts holds one amount per period, the first period first.
CREATE TABLE business_case_line (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    category text,
    benefit_type text,
    amounts numeric[] NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES business_case (organization_id, id) ON DELETE CASCADE,
    CHECK (kind <> 'COST' OR benefit_type IS NULL)
);
CREATE INDEX business_case_line_case ON business_case_line (organization_id, case_id, position);
SELECT milepost_protect('business_case_line');
