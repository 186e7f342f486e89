SELECT
  account_id AS account_id,
  max(CASE WHEN place = 1 THEN reading END) AS reading,
  max(CASE WHEN place = 1 THEN excerpt END) AS excerpt,
  max(CASE WHEN (reading <> 'contact_left' AND place_of_kind = 1) THEN reading END) AS other_reading,
  max(CASE WHEN (reading <> 'contact_left' AND place_of_kind = 1) THEN excerpt END) AS other_excerpt
FROM (
  SELECT i.account_id, n.reading, n.excerpt,
    row_number() OVER (PARTITION BY i.account_id ORDER BY n.severity, n.row_id, n.excerpt) AS place,
    row_number() OVER (PARTITION BY i.account_id, n.reading = 'contact_left' ORDER BY n.severity, n.row_id, n.excerpt) AS place_of_kind
  FROM reading_note AS n JOIN identify AS i ON i.row_id = n.row_id
) AS notes GROUP BY account_id
