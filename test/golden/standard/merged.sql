SELECT
  m.row_id AS row_id,
  m.account_key AS account_key,
  CASE WHEN further.account_key IS NULL THEN m.target_key END AS final_key,
  CASE WHEN m.target_key IS NOT NULL AND further.account_key IS NULL THEN 'follows' WHEN m.is_merged OR m.target_key IS NOT NULL THEN 'lost' WHEN m.is_target_missing THEN 'misses' ELSE 'own' END AS merge_role
FROM merged_3 AS m
LEFT JOIN (SELECT account_key, min(target_key) AS target_key FROM merged_0 WHERE target_key IS NOT NULL GROUP BY account_key) AS further ON further.account_key = m.target_key
