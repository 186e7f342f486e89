SELECT
  r.account_id AS account_id,
  CAST(r.list AS ENUM('blacklisted', 'closed', 'suppressed', 'caution', 'not_target', 'needs_review', 'new_prospect', 'nurture', 'existing', 'dormant')) AS "list",
  row_number() OVER (PARTITION BY r.list ORDER BY CASE WHEN FALSE THEN 1 ELSE 0 END, r.score DESC, coalesce(r.value_amount, -1) DESC, r.tie) AS place
FROM standings AS r
