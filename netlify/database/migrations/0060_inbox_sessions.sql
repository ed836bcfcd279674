-- Sessions of the inbox, so that signing out ends one on the server and each can be ended from another. `id` is the SHA-256 of
-- what the cookie holds; `passphrase` a short hash that changes with the passphrase; `browser` its name and system alone.
CREATE TABLE inbox_session (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  id text NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
  passphrase text NOT NULL,
  browser text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (context, id)
);
