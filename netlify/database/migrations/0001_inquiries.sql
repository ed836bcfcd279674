-- An inquiry is kept here before it is acknowledged. Every row names the deploy context it came from, and every query asks
-- for one context: a preview's database is a fork of production's.
CREATE TABLE inquiry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  -- SHA-256 of the words and the script's key, or of the words and the day: the same inquiry is the same row.
  idempotency_key text NOT NULL CHECK (idempotency_key ~ '^[0-9a-f]{64}$'),
  -- Follows from the key. Not unique by itself: an insert must never fail for it.
  reference text NOT NULL,
  received_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('new', 'answered', 'quarantined')),
  answered_at timestamptz,
  name text NOT NULL,
  email text NOT NULL,
  company text,
  phone text,
  message text NOT NULL,
  study text,
  page text,
  search text,
  score smallint NOT NULL,
  reasons text[] NOT NULL,
  message_digest text NOT NULL,
  -- 'simple': inquiries come in many languages, and no stemmer fits them all.
  words tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', name || ' ' || coalesce(company, '') || ' ' || email || ' ' || reference), 'A')
    || setweight(to_tsvector('simple', message), 'B')
  ) STORED,
  UNIQUE (context, idempotency_key)
);

CREATE INDEX inquiry_by_status ON inquiry (context, status, received_at DESC, id DESC);
CREATE INDEX inquiry_by_time ON inquiry (context, received_at DESC, id DESC);
CREATE INDEX inquiry_by_study ON inquiry (context, study, received_at DESC) WHERE study IS NOT NULL;
CREATE INDEX inquiry_by_email ON inquiry (context, lower(email));
CREATE INDEX inquiry_by_reference ON inquiry (context, reference);
CREATE INDEX inquiry_by_message ON inquiry (context, message_digest, received_at);
CREATE INDEX inquiry_by_words ON inquiry USING gin (words);

-- What has to leave the house: one row for each inquiry and channel, written by the statement that writes the inquiry.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  inquiry_id bigint NOT NULL REFERENCES inquiry ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('mail', 'receipt', 'webhook')),
  -- waiting: to be sent. held: its inquiry is in quarantine. unset: the channel has no settings. stuck: given up on, a person
  -- must look. Nothing but erasing the inquiry deletes a row.
  state text NOT NULL CHECK (state IN ('waiting', 'held', 'unset', 'sent', 'stuck')),
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- What a receiver asked for (Retry-After): not even a recovered channel tries earlier.
  not_before timestamptz,
  leased_until timestamptz,
  first_tried_at timestamptz,
  tried_at timestamptz,
  sent_at timestamptz,
  last_error text,
  -- The newest tries, oldest first: [{ "at": ..., "outcome": "sent" | ... }]
  history jsonb NOT NULL DEFAULT '[]',
  UNIQUE (inquiry_id, channel)
);

CREATE INDEX outbox_due ON outbox (context, channel, due_at) WHERE state IN ('waiting', 'unset');
CREATE INDEX outbox_unsent ON outbox (context, created_at) WHERE state IN ('waiting', 'unset', 'stuck');

-- What colleagues tell each other about an inquiry.
CREATE TABLE note (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  inquiry_id bigint NOT NULL REFERENCES inquiry ON DELETE CASCADE,
  written_at timestamptz NOT NULL,
  text text NOT NULL
);

CREATE INDEX note_by_inquiry ON note (context, inquiry_id, written_at);
