-- Answers that people write in the inbox. Each is sent by a row of the outbox, and goes with its inquiry.
CREATE TABLE answer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  inquiry_id bigint NOT NULL REFERENCES inquiry ON DELETE CASCADE,
  written_at timestamptz NOT NULL,
  -- Who wrote it, where people sign in by name.
  person text,
  text text NOT NULL,
  -- The same words to the same inquiry are the same answer, however often the button is pressed.
  digest text NOT NULL,
  -- What was told of its failing, so that it is told once.
  told text CHECK (told IN ('failing', 'stuck')),
  UNIQUE (inquiry_id, digest)
);

-- Its `recipient` is the id of the answer in figures, so that an inquiry can have several rows of this channel.
ALTER TABLE outbox ADD COLUMN answer_id bigint REFERENCES answer ON DELETE CASCADE;
ALTER TABLE outbox DROP CONSTRAINT outbox_channel_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_channel_check CHECK (channel IN ('mail', 'receipt', 'webhook', 'answer'));
ALTER TABLE outbox ADD CONSTRAINT outbox_answer_check CHECK ((channel = 'answer') = (answer_id IS NOT NULL));
CREATE UNIQUE INDEX outbox_answer ON outbox (answer_id) WHERE answer_id IS NOT NULL;
