CREATE INDEX ledger_entry_import_scope ON ledger_entry (organization_id, import_scope, id) WHERE import_scope IS NOT NULL;
CREATE INDEX simulation_run_case ON simulation_run (organization_id, business_case_id, id);
