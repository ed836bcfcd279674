-- What sales people work with: states beyond answered, who has it, when to come back to it, and a search that finds telephone
-- numbers, notes and parts of words.
ALTER TABLE inquiry DROP CONSTRAINT inquiry_status_check;
ALTER TABLE inquiry ADD CONSTRAINT inquiry_status_check
  CHECK (status IN ('new', 'in-progress', 'answered', 'won', 'lost', 'quarantined'));
-- What it was before it went to quarantine, so that taking it out changes nothing else.
ALTER TABLE inquiry ADD COLUMN status_before text;
ALTER TABLE inquiry ADD COLUMN answered_by text;
ALTER TABLE inquiry ADD COLUMN assigned_to text;
ALTER TABLE inquiry ADD COLUMN follow_up date;
ALTER TABLE note ADD COLUMN author text;
ALTER TABLE inbox_export ADD COLUMN person text;
ALTER TABLE inbox_session ADD COLUMN person text NOT NULL DEFAULT '';

CREATE INDEX inquiry_by_follow_up ON inquiry (context, follow_up, id) WHERE follow_up IS NOT NULL;
CREATE INDEX inquiry_by_person ON inquiry (context, assigned_to, received_at DESC, id DESC) WHERE assigned_to IS NOT NULL;

-- The notes of an inquiry in one text, for the search; the trigger keeps it.
ALTER TABLE inquiry ADD COLUMN note_text text;
UPDATE inquiry SET note_text = (SELECT string_agg(text, ' ' ORDER BY note.id) FROM note WHERE note.inquiry_id = inquiry.id)
WHERE id IN (SELECT inquiry_id FROM note);

CREATE FUNCTION inbox_copy_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE inquiry SET note_text = (
    SELECT left(string_agg(text, ' ' ORDER BY note.id), 100000) FROM note WHERE note.inquiry_id = NEW.inquiry_id)
  WHERE id = NEW.inquiry_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_copied AFTER INSERT OR UPDATE OF text ON note FOR EACH ROW EXECUTE FUNCTION inbox_copy_notes();

-- The words of a text and their ends of three letters and more: looked up by its beginning, an end is a part of a word. Only
-- of the first 6,000 characters and of words up to 24, since a tsvector holds 1 MB and an insert must never fail for it.
CREATE FUNCTION inbox_index(written text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('simple', inbox_words(written)) || array_to_tsvector(ARRAY(
  SELECT DISTINCT substr(word, start)
  FROM regexp_split_to_table(inbox_words(left(written, 6000)), '\s+') AS word, generate_series(2, length(word) - 2) AS start
  WHERE length(word) BETWEEN 4 AND 24
));

-- A telephone number as one word, whatever signs part it.
CREATE FUNCTION inbox_digits(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(left(regexp_replace(written, '[^0-9]+', '', 'g'), 24), '');

-- A question of digits alone is a telephone number: without the zeros and the plus that stand before it.
CREATE OR REPLACE FUNCTION inbox_question(typed text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN typed ~ '^[0-9+()/. -]{5,}$' AND length(ltrim(inbox_digits(typed), '0')) >= 5
  THEN to_tsquery('simple', '''' || ltrim(inbox_digits(typed), '0') || ''':*')
  ELSE (
    SELECT to_tsquery('simple', string_agg('''' || word || '''' || CASE WHEN length(word) > 2 THEN ':*' ELSE '' END, ' & '))
    FROM regexp_split_to_table(inbox_words(typed), '\s+') AS word
    WHERE word <> ''
  ) END;

-- All that can be looked up of an inquiry.
CREATE FUNCTION inbox_text(name text, company text, email text, reference text, phone text, message text, notes text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN name || ' ' || coalesce(company, '') || ' ' || email || ' ' || reference || ' ' || inbox_digits(phone) || ' '
  || message || ' ' || coalesce(notes, '');

DROP INDEX inquiry_by_words;
ALTER TABLE inquiry DROP COLUMN words;
-- `words` for mail addresses, which are looked up as a whole; `parts` for everything else.
ALTER TABLE inquiry
  ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', inbox_words(inbox_text(name, company, email, reference, phone, message, note_text)))) STORED,
  ADD COLUMN parts tsvector GENERATED ALWAYS AS (
    inbox_index(inbox_text(name, company, email, reference, phone, message, note_text))) STORED;
CREATE INDEX inquiry_by_words ON inquiry USING gin (words);
CREATE INDEX inquiry_by_parts ON inquiry USING gin (parts);
