SELECT
  r.account_id AS account_id,
  CAST(r.list AS ENUM('blacklisted', 'closed', 'suppressed', 'caution', 'not_target', 'needs_review', 'new_prospect', 'nurture', 'existing', 'dormant')) AS "list",
  CASE r.list WHEN 'existing' THEN 0 WHEN 'dormant' THEN 1 WHEN 'new_prospect' THEN 2 WHEN 'nurture' THEN 3 WHEN 'caution' THEN 4 WHEN 'needs_review' THEN 5 WHEN 'not_target' THEN 6 WHEN 'suppressed' THEN 7 WHEN 'blacklisted' THEN 8 WHEN 'closed' THEN 9 END AS list_order,
  row_number() OVER (PARTITION BY r.list ORDER BY CASE WHEN FALSE THEN 1 ELSE 0 END, r.score DESC, coalesce(r.value_amount, -1) DESC, r.tie) AS place
FROM standings AS r
