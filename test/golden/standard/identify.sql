SELECT
  k.row_id AS row_id,
  coalesce(g.account_id, k.row_id) AS account_id,
  g.account_id IS NOT NULL AS is_folded,
  (coalesce(m.merge_role IN ('follows', 'lost'), FALSE) AND coalesce(g.account_id, k.row_id) <> k.row_id) AS is_merged,
  coalesce(m.merge_role = 'lost', FALSE) AS is_lost,
  coalesce(m.merge_role = 'misses', FALSE) AS is_target_missing,
  coalesce(g.account_key, k.account_key) AS account_key
FROM keys AS k
LEFT JOIN merged AS m ON m.row_id = k.row_id
LEFT JOIN (
  SELECT account_key,
    coalesce(min(CASE WHEN merge_role = 'own' THEN row_id END), min(CASE WHEN merge_role = 'lost' THEN row_id END)) AS account_id
  FROM (
    SELECT row_id, account_key, 'own' AS merge_role FROM keys WHERE NOT is_merged AND target_key IS NULL
    UNION ALL
    SELECT row_id, coalesce(final_key, account_key) AS account_key,
      CASE WHEN merge_role = 'misses' THEN 'own' ELSE merge_role END AS merge_role FROM merged
  ) AS claims
  GROUP BY account_key
  HAVING count(*) > 1
) AS g ON g.account_key = coalesce(m.final_key, k.account_key)
