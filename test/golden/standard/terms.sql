SELECT
  t.account_id AS account_id,
  CASE WHEN t.contract_start <= DATE '2026-11-22' THEN t.contract_start END AS start_at,
  CASE WHEN t.contract_end IS NULL THEN CASE WHEN t.left_at >= t.contract_start THEN t.left_at END WHEN t.contract_end < DATE '2099-12-31' THEN t.contract_end END AS end_at,
  coalesce(t.contract_end < t.contract_start AND t.contract_end < DATE '2099-12-31', FALSE) AS is_reversed,
  coalesce(t.contract_end >= DATE '2099-12-31' OR (t.contract_start <= DATE '2026-11-22' AND (CASE WHEN t.contract_end IS NULL THEN CASE WHEN t.left_at >= t.contract_start THEN t.left_at END WHEN t.contract_end < DATE '2099-12-31' THEN t.contract_end END) IS NULL), FALSE) AS is_open,
  coalesce(t.contract_start > DATE '2026-11-22', FALSE) AS has_future_start
FROM (
  SELECT i.account_id, n.contract_start, n.contract_end, CASE WHEN n.churn_at >= n.contract_start THEN n.churn_at ELSE max(n.churn_at) OVER (PARTITION BY i.account_id) END AS left_at
  FROM normalise AS n JOIN identify AS i ON i.row_id = n.row_id
  WHERE i.is_folded
) AS t
WHERE t.contract_start IS NOT NULL OR t.contract_end IS NOT NULL
