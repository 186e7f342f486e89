SELECT
  k.row_id AS row_id,
  k.account_key AS account_key,
  k.is_merged AS is_merged,
  (k.target_key <> k.account_key AND found_target.target_key IS NULL) AS is_target_missing,
  CASE WHEN k.target_key <> k.account_key THEN found_target.target_key END AS target_key
FROM keys AS k
LEFT JOIN (
  SELECT DISTINCT wanted_target.target_key
  FROM (SELECT DISTINCT target_key FROM keys WHERE target_key IS NOT NULL) AS wanted_target
  JOIN keys AS x ON x.account_key = wanted_target.target_key
) AS found_target ON found_target.target_key = k.target_key
WHERE k.is_merged OR k.target_key IS NOT NULL
