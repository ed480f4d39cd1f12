-- The provider, billing account and billing period that a charge of a file belongs to, as one key: a file that restates them takes
-- back what it doesn't name any more. What was entered before has none and stays.
ALTER TABLE ledger_entry ADD COLUMN import_scope text;
