SELECT
  m.row_id AS row_id,
  m.account_key AS account_key,
  m.is_merged AS is_merged,
  m.is_target_missing AS is_target_missing,
  coalesce(further.target_key, m.target_key) AS target_key
FROM merged_1 AS m
LEFT JOIN (SELECT account_key, min(target_key) AS target_key FROM merged_0 WHERE target_key IS NOT NULL GROUP BY account_key) AS further ON further.account_key = m.target_key
