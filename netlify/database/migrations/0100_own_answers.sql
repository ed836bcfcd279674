-- Answers to questions of the site's own: [{"name": ..., "label": ..., "values": [...]}], each with the question as it was asked.
ALTER TABLE inquiry ADD COLUMN answers jsonb
  CONSTRAINT inquiry_answers_check CHECK (jsonb_typeof(answers) = 'array' AND octet_length(answers::text) <= 300000);

-- The answers in one text, for the search; as much of it as leaves room for the message.
CREATE FUNCTION inbox_answers(answers jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(left((SELECT string_agg(given, ' ') FROM jsonb_array_elements(answers) AS answer,
  jsonb_array_elements_text(answer -> 'values') AS given), 2000) || ' ', '');

DROP INDEX inquiry_by_words;
DROP INDEX inquiry_by_parts;
ALTER TABLE inquiry DROP COLUMN words, DROP COLUMN parts;
ALTER TABLE inquiry
  ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', inbox_words(
    inbox_text(name, company, email, reference, phone, inbox_answers(answers) || message, note_text)))) STORED,
  ADD COLUMN parts tsvector GENERATED ALWAYS AS (
    inbox_index(inbox_text(name, company, email, reference, phone, inbox_answers(answers) || message, note_text))) STORED;
CREATE INDEX inquiry_by_words ON inquiry USING gin (words);
CREATE INDEX inquiry_by_parts ON inquiry USING gin (parts);
