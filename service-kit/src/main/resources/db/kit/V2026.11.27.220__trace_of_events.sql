-- The trace of the request that an event comes from, so that it goes on in the services that are told.
ALTER TABLE outbox_event ADD COLUMN traceparent text;
