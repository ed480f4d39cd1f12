-- Cases with drivers, scenarios and funding, each read and replaced as a whole. readings is what was last read of KPIs and
-- budgets; authors are the subjects of those who have changed the case since a version was last approved.
ALTER TABLE business_case
    ADD COLUMN periods integer CHECK (periods BETWEEN 1 AND 1200),
    ADD COLUMN drivers jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN scenarios jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN funding jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN readings jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN authors text[] NOT NULL DEFAULT '{}',
    ADD COLUMN npv_without_freed_time numeric,
    ADD COLUMN npv_low numeric,
    ADD COLUMN npv_low_source text;
-- Until now no line could free time.
UPDATE business_case SET npv_without_freed_time = npv;

-- A line's money comes from amounts, from amount with its timing, or from budget lines of plan-service.
ALTER TABLE business_case_line
    ALTER COLUMN amounts DROP NOT NULL,
    ADD COLUMN line_key text,
    ADD COLUMN benefit_kind text,
    ADD COLUMN time_use text,
    ADD COLUMN amount numeric,
    ADD COLUMN timing text,
    ADD COLUMN first_period integer,
    ADD COLUMN last_period integer,
    ADD COLUMN growth numeric,
    ADD COLUMN ramp numeric[],
    ADD COLUMN risk_adjustment numeric CHECK (risk_adjustment BETWEEN 0 AND 1),
    ADD COLUMN drivers text[],
    ADD COLUMN budget_line_ids uuid[],
    ADD CHECK (num_nonnulls(amounts, amount, budget_line_ids) = 1),
    ADD CHECK (kind <> 'COST' OR benefit_kind IS NULL),
    ADD CHECK ((benefit_kind IS NOT DISTINCT FROM 'FREED_TIME') = (time_use IS NOT NULL));
