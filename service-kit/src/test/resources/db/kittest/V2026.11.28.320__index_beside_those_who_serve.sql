-- A service's has 0; a test that would wait forever should rather fail
SET lock_timeout TO '30s';
DROP INDEX CONCURRENTLY IF EXISTS outbox_event_subject;
CREATE INDEX CONCURRENTLY outbox_event_subject ON outbox_event (organization_id, subject);
SET lock_timeout TO '15s';
