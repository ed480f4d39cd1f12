SET lock_timeout TO 0;
DROP INDEX CONCURRENTLY IF EXISTS outbox_event_subject;
CREATE INDEX CONCURRENTLY outbox_event_subject ON outbox_event (organization_id, subject);
SET lock_timeout TO '15s';
