-- skipped: not sent on purpose, such as a receipt over the limits of a day. Nothing waits for it.
ALTER TABLE outbox DROP CONSTRAINT outbox_state_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_state_check
  CHECK (state IN ('waiting', 'held', 'unset', 'sent', 'stuck', 'skipped'));

-- Counts the receipts of a day.
CREATE INDEX outbox_receipts ON outbox (context, created_at) WHERE channel = 'receipt';
