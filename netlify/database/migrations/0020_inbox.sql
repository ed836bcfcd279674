-- What the inbox needs beside the tables of the inquiries.

-- Since when a person has had it in quarantine; null where it came in there. Retention counts from it.
ALTER TABLE inquiry ADD COLUMN quarantined_at timestamptz;

-- The words of a text as the inbox looks them up: without accents and without signs, so that "muller" finds Müller and
-- "client" finds anna@client.example.
CREATE FUNCTION inbox_words(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(regexp_replace(
  regexp_replace(normalize(written, NFKD), '[\u0300-\u036f]+', '', 'g'),
  '[!-/:-@[-`{-~]+', ' ', 'g'
));

-- A question typed into the inbox: every word must be there, longer ones by their beginning.
CREATE FUNCTION inbox_question(typed text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT to_tsquery('simple', string_agg('''' || word || '''' || CASE WHEN length(word) > 2 THEN ':*' ELSE '' END, ' & '))
  FROM regexp_split_to_table(inbox_words(typed), '\s+') AS word
  WHERE word <> ''
);

DROP INDEX inquiry_by_words;
ALTER TABLE inquiry DROP COLUMN words;
ALTER TABLE inquiry ADD COLUMN words tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', inbox_words(name || ' ' || coalesce(company, '') || ' ' || email || ' ' || reference || ' ' || message))
) STORED;
CREATE INDEX inquiry_by_words ON inquiry USING gin (words);

-- Lists by week and the summary read this index alone.
CREATE INDEX inquiry_figures ON inquiry (context, received_at) INCLUDE (status, study, answered_at);

-- Erasing an inquiry looks its notes up by this.
CREATE INDEX note_of_inquiry ON note (inquiry_id);

-- Tries to sign in that failed, by network address: an HMAC of it whose key changes every day, never the address itself.
CREATE TABLE sign_in_try (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  network text NOT NULL CHECK (network ~ '^[0-9a-f]{64}$'),
  tried_at timestamptz[] NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (context, network)
);

-- Files with inquiries that were downloaded: where copies are, should someone ask to be forgotten.
CREATE TABLE inbox_export (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  exported_at timestamptz NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'json'))
);
