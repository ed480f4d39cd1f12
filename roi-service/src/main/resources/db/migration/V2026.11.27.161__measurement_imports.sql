-- A file of measurements that is read while it arrives; counts grow with each portion that is written.
CREATE TABLE measurement_import (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    kpi_id uuid NOT NULL,
    format text NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED')),
    file_name text,
    read_rows bigint NOT NULL,
    accepted bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    failure text,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    progressed_at timestamptz,
    finished_at timestamptz,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX measurement_import_kpi ON measurement_import (organization_id, kpi_id, id);
CREATE INDEX measurement_import_due ON measurement_import (organization_id, due_at);
SELECT milepost_protect_queue('measurement_import');

-- Rows of the file that weren't taken; row is its place in the file, from 0.
CREATE TABLE measurement_import_error (
    organization_id text NOT NULL,
    import_id uuid NOT NULL,
    row bigint NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    PRIMARY KEY (organization_id, import_id, row),
    FOREIGN KEY (organization_id, import_id) REFERENCES measurement_import (organization_id, id) ON DELETE CASCADE
);
SELECT milepost_protect('measurement_import_error');
