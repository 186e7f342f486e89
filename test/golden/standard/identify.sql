SELECT
  k.row_id AS row_id,
  coalesce(g.account_id, k.row_id) AS account_id,
  g.account_id IS NOT NULL AS is_folded,
  (coalesce(m.role IN ('follows', 'lost'), FALSE) AND coalesce(g.account_id, k.row_id) <> k.row_id) AS is_merged,
  coalesce(m.role = 'lost', FALSE) AS is_lost,
  coalesce(m.role = 'misses', FALSE) AS is_target_missing,
  coalesce(g.account_key, k.account_key) AS account_key
FROM keys AS k
LEFT JOIN merged AS m ON m.row_id = k.row_id
LEFT JOIN (
  SELECT account_key,
    coalesce(min(CASE WHEN role = 'own' THEN row_id END), min(CASE WHEN role = 'lost' THEN row_id END)) AS account_id
  FROM (
    SELECT row_id, account_key, 'own' AS role FROM keys WHERE NOT is_merged AND target_key IS NULL
    UNION ALL
    SELECT row_id, coalesce(final_key, account_key) AS account_key,
      CASE WHEN role = 'misses' THEN 'own' ELSE role END AS role FROM merged
  ) AS claims
  GROUP BY account_key
  HAVING count(*) > 1
) AS g ON g.account_key = coalesce(m.final_key, k.account_key)
