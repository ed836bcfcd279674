-- The answers in one text, for the search; as much of it as leaves room for the message.
CREATE OR REPLACE FUNCTION inbox_answers(answers jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(left((SELECT string_agg(given, ' ') FROM jsonb_array_elements(answers) AS answer,
  jsonb_array_elements_text(answer -> 'values') AS given), 2000) || ' ', '');

DROP INDEX IF EXISTS inquiry_by_words;
DROP INDEX IF EXISTS inquiry_by_parts;
ALTER TABLE inquiry DROP COLUMN IF EXISTS words, DROP COLUMN IF EXISTS parts;
ALTER TABLE inquiry
  ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', inbox_words(
    inbox_text(name, company, email, reference, phone, inbox_answers(answers) || message, note_text)))) STORED,
  ADD COLUMN parts tsvector GENERATED ALWAYS AS (
    inbox_index(inbox_text(name, company, email, reference, phone, inbox_answers(answers) || message, note_text))) STORED;
CREATE INDEX inquiry_by_words ON inquiry USING gin (words);
CREATE INDEX inquiry_by_parts ON inquiry USING gin (parts);
