-- Retention counts quarantine from here. Where the inbox was installed, 0020_inbox.sql has added the column already; a site
-- without the inbox gets it here.
ALTER TABLE inquiry ADD COLUMN IF NOT EXISTS quarantined_at timestamptz;
