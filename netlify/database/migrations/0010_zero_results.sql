-- Questions that found nothing, counted by day; no row says who asked. Masked and cut before they come here (src/domain/zero-results.ts).
CREATE TABLE zero_result (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  question text NOT NULL CHECK (char_length(question) BETWEEN 1 AND 100),
  -- UTC
  day date NOT NULL,
  times integer NOT NULL CHECK (times > 0),
  PRIMARY KEY (context, day, question)
);
