-- A destination that fails: told by the other channel once, until it works again. reason 'gone': the webhook answered 410, which
-- switches it off for as long as its settings lead to the same address (`target`, a hash of it).
CREATE TABLE delivery_alert (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
  recipient text NOT NULL DEFAULT '',
  reason text NOT NULL CHECK (reason IN ('failing', 'stuck', 'gone')),
  target text NOT NULL DEFAULT '',
  raised_at timestamptz NOT NULL,
  -- Null: nobody could be told yet.
  told_at timestamptz,
  PRIMARY KEY (context, channel, recipient)
);
