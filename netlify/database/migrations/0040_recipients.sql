-- One row for each recipient of a channel, so that one who is refused is tried again, and given up on, without the others.
-- Empty: the one receiver that a channel has; rows from before this migration go to all recipients at once.
ALTER TABLE outbox ADD COLUMN recipient text NOT NULL DEFAULT '';
ALTER TABLE outbox DROP CONSTRAINT outbox_inquiry_id_channel_key;
ALTER TABLE outbox ADD CONSTRAINT outbox_destination UNIQUE (inquiry_id, channel, recipient);

DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (context, channel, recipient, due_at) WHERE state IN ('waiting', 'unset');
