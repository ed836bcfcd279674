-- A question of digits is looked for as a telephone number and as words: a number that a person wrote into the message, or a day. One
-- that begins with a country code (+49, 0049) is looked for without it too, as people write it at home; codes have one to three digits.
CREATE OR REPLACE FUNCTION inbox_question(typed text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(to_tsquery('simple', string_agg(DISTINCT '''' || number || ''':*', ' | ')), ''::tsquery)
  FROM (
    SELECT ltrim(substr(ltrim(inbox_digits(typed), '0'), start), '0') AS number
    FROM generate_series(1, CASE WHEN typed ~ '^\s*(\+|00)' THEN 4 ELSE 1 END) AS start
  ) AS numbers
  WHERE typed ~ '^[0-9+()/. -]{5,}$' AND length(number) >= 5
) || coalesce((
  SELECT to_tsquery('simple', string_agg('''' || word || '''' || CASE WHEN length(word) > 2 THEN ':*' ELSE '' END, ' & '))
  FROM regexp_split_to_table(inbox_words(typed), '\s+') AS word
  WHERE word <> ''
), ''::tsquery);
