SELECT
  account_id AS account_id,
  reading AS reading,
  excerpt AS excerpt
FROM (
  SELECT i.account_id, n.reading, n.excerpt,
    row_number() OVER (PARTITION BY i.account_id ORDER BY n.severity, n.row_id) AS place
  FROM reading_note AS n JOIN identify AS i ON i.row_id = n.row_id JOIN statused AS s ON s.account_id = i.account_id
  WHERE n.reading <> 'contact_left' OR NOT (s.customer_type = 'b2b' AND (CASE WHEN s.contact_left_at > DATE '2026-11-22' THEN FALSE ELSE coalesce(s.contact_word IN ('left', 'moved'), FALSE) OR (s.contact_word IS NULL AND s.contact_left_at IS NOT NULL) OR s.reason_names_leaver END))
) AS notes WHERE place = 1
