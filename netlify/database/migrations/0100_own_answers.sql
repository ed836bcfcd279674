-- Answers to questions of the site's own: [{"name": ..., "label": ..., "values": [...]}], each with the question as it was asked.
ALTER TABLE inquiry ADD COLUMN answers jsonb
  CONSTRAINT inquiry_answers_check CHECK (jsonb_typeof(answers) = 'array' AND octet_length(answers::text) <= 300000);
