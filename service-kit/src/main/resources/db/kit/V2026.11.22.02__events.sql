-- What the service tells others: written in the transaction of the change, delivered later.
CREATE TABLE outbox_event (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    subject uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    data jsonb NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT milepost_protect('outbox_event');

-- One row for each subscriber of an event. due_at is set as long as there is something to do, and pushed ahead while it is being done.
CREATE TABLE outbox_delivery (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    event_id uuid NOT NULL,
    subscriber text NOT NULL,
    subject uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'REJECTED')),
    due_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    last_failure text,
    finished_at timestamptz,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, event_id) REFERENCES outbox_event (organization_id, id) ON DELETE CASCADE,
    CHECK ((state = 'PENDING') = (due_at IS NOT NULL))
);
CREATE INDEX outbox_delivery_due ON outbox_delivery (organization_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_delivery_order ON outbox_delivery (organization_id, subscriber, subject, position) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_delivery_event ON outbox_delivery (organization_id, event_id);
SELECT milepost_protect_queue('outbox_delivery');

-- What others told the service: at least once on the wire, once in effect.
CREATE TABLE inbox_event (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    source text NOT NULL,
    type text NOT NULL,
    received_at timestamptz NOT NULL,
    answer jsonb,
    PRIMARY KEY (organization_id, id)
);
SELECT milepost_protect('inbox_event');
