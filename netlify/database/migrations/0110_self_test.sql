-- Inquiries of our own that prove the way from the form to the mail: a state of theirs, which nothing counts.
ALTER TABLE inquiry DROP CONSTRAINT inquiry_status_check;
ALTER TABLE inquiry ADD CONSTRAINT inquiry_status_check
  CHECK (status IN ('new', 'in-progress', 'answered', 'won', 'lost', 'quarantined', 'self-test'));
CREATE INDEX inquiry_self_tests ON inquiry (context, received_at DESC) WHERE status = 'self-test';
