-- The answers to requests that carried an idempotency key, written in the transaction of the change itself. The id is made of the
-- client, method, path and key.
CREATE TABLE idempotency_key (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    request_hash text NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    body text,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX idempotency_key_due ON idempotency_key (organization_id, due_at);
SELECT milepost_protect_queue('idempotency_key');
