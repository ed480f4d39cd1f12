-- The roi service tells a KPI's key and value too; rules of gates and pilots name KPIs by either id or key.
ALTER TABLE known_kpi ADD COLUMN key text;
ALTER TABLE known_kpi ADD COLUMN value numeric;
