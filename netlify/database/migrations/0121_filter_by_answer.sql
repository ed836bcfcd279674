-- Finds inquiries by an answer to a question of the site's own: answers @> '[{"name": ..., "values": [...]}]'.
CREATE INDEX inquiry_by_answer ON inquiry USING gin (answers jsonb_path_ops) WHERE answers IS NOT NULL;
