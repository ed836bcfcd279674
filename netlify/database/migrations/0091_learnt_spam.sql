-- What people teach the spam score by moving inquiries: in how many of each kind a word stood. The row of the empty word counts the
-- inquiries themselves.
CREATE TABLE spam_word (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  word text NOT NULL,
  spam integer NOT NULL DEFAULT 0,
  honest integer NOT NULL DEFAULT 0,
  PRIMARY KEY (context, word)
);

-- What an inquiry was learnt as, and the very words that were counted: deleting it, in whatever way, takes just these back.
ALTER TABLE inquiry ADD COLUMN learnt text CHECK (learnt IN ('spam', 'honest'));
ALTER TABLE inquiry ADD COLUMN learnt_words text[];

CREATE FUNCTION count_spam_words(of_context text, words text[], kind text, by integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF by > 0 THEN
    INSERT INTO spam_word AS known (context, word, spam, honest)
    SELECT of_context, word, CASE kind WHEN 'spam' THEN 1 ELSE 0 END, CASE kind WHEN 'spam' THEN 0 ELSE 1 END
    FROM unnest(words || ''::text) AS word ORDER BY word
    ON CONFLICT (context, word) DO UPDATE SET spam = known.spam + excluded.spam, honest = known.honest + excluded.honest;
  ELSE
    UPDATE spam_word SET spam = spam - CASE kind WHEN 'spam' THEN 1 ELSE 0 END,
      honest = honest - CASE kind WHEN 'spam' THEN 0 ELSE 1 END
    WHERE context = of_context AND word = ANY (words || ''::text);
    -- A word that no inquiry has any more may be somebody's name.
    DELETE FROM spam_word WHERE context = of_context AND word = ANY (words || ''::text) AND spam <= 0 AND honest <= 0;
  END IF;
END $$;

CREATE FUNCTION recount_spam_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.learnt IS NOT NULL THEN
    PERFORM count_spam_words(OLD.context, OLD.learnt_words, OLD.learnt, -1);
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.learnt IS NOT NULL THEN
    PERFORM count_spam_words(NEW.context, NEW.learnt_words, NEW.learnt, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inquiry_relearnt AFTER UPDATE OF learnt, learnt_words ON inquiry FOR EACH ROW
  EXECUTE FUNCTION recount_spam_words();
CREATE TRIGGER inquiry_forgotten AFTER DELETE ON inquiry FOR EACH ROW WHEN (OLD.learnt IS NOT NULL)
  EXECUTE FUNCTION recount_spam_words();

-- Addresses and domains whose inquiries are set aside; a domain stands for those below it too.
CREATE TABLE blocked_sender (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  sender text NOT NULL,
  blocked_at timestamptz NOT NULL,
  person text,
  PRIMARY KEY (context, sender)
);
