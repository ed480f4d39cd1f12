-- What one unit of a currency is worth in another one from a day on, as the organization says.
CREATE TABLE currency_rate (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    base text NOT NULL,
    quote text NOT NULL,
    on_date date NOT NULL,
    rate numeric NOT NULL CHECK (rate > 0),
    source text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CHECK (base <> quote)
);
CREATE UNIQUE INDEX currency_rate_external_id ON currency_rate (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX currency_rate_day ON currency_rate (organization_id, base, quote, on_date) WHERE deleted_at IS NULL;
SELECT milepost_protect('currency_rate');

CREATE TABLE roi_review (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    plan_id uuid NOT NULL,
    business_case_id uuid,
    held_on date NOT NULL,
    conclusion text NOT NULL,
    notes text,
    participants text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, business_case_id) REFERENCES business_case (organization_id, id)
);
CREATE UNIQUE INDEX roi_review_external_id ON roi_review (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE INDEX roi_review_plan ON roi_review (organization_id, plan_id, held_on);
SELECT milepost_protect('roi_review');

-- When somebody is to be reminded of a plan's review; id is that of the plan.
CREATE TABLE roi_review_reminder (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX roi_review_reminder_due ON roi_review_reminder (organization_id, due_at);
SELECT milepost_protect_queue('roi_review_reminder');
-- Plans that have a business case already
INSERT INTO roi_review_reminder (organization_id, id, due_at)
    SELECT organization_id, plan_id, created_at + interval '90 days' FROM business_case WHERE is_primary;
