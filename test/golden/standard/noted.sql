SELECT
  account_id AS account_id,
  reading AS reading,
  excerpt AS excerpt
FROM (
  SELECT i.account_id, n.reading, n.excerpt,
    row_number() OVER (PARTITION BY i.account_id ORDER BY n.severity, n.row_id) AS place
  FROM reading_note AS n JOIN identify AS i ON i.row_id = n.row_id
) AS notes WHERE place = 1
