-- Working time by name. Plans and tasks may follow one; the own calendar of a plan stays, so that the version before still finds it.
CREATE TABLE calendar (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    external_id text,
    name text NOT NULL,
    working_time jsonb NOT NULL,
    holidays jsonb,
    holiday_dates jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX calendar_external_id ON calendar (organization_id, external_id) WHERE deleted_at IS NULL;
SELECT milepost_protect('calendar');

ALTER TABLE plan ADD COLUMN calendar_id uuid;
ALTER TABLE plan ADD FOREIGN KEY (organization_id, calendar_id) REFERENCES calendar (organization_id, id);
CREATE INDEX plan_calendar ON plan (organization_id, calendar_id) WHERE calendar_id IS NOT NULL;
ALTER TABLE task ADD FOREIGN KEY (organization_id, calendar_id) REFERENCES calendar (organization_id, id);
CREATE INDEX task_calendar ON task (organization_id, calendar_id) WHERE calendar_id IS NOT NULL;
