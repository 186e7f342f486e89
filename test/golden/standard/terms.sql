SELECT
  t.account_id AS account_id,
  CASE WHEN t.contract_start <= DATE '2026-11-22' THEN t.contract_start END AS start_at,
  CASE WHEN t.contract_end IS NULL THEN CASE WHEN t.churned_at >= t.contract_start THEN t.churned_at END WHEN t.contract_end < DATE '2099-12-31' THEN t.contract_end END AS end_at,
  coalesce(t.contract_end < t.contract_start AND t.contract_end < DATE '2099-12-31', FALSE) AS is_reversed,
  coalesce(t.contract_end >= DATE '2099-12-31' OR (t.contract_start IS NOT NULL AND (CASE WHEN t.contract_end IS NULL THEN CASE WHEN t.churned_at >= t.contract_start THEN t.churned_at END WHEN t.contract_end < DATE '2099-12-31' THEN t.contract_end END) IS NULL), FALSE) AS is_open,
  coalesce(t.contract_start > DATE '2026-11-22', FALSE) AS has_future_start
FROM (
  SELECT i.account_id, of_contract_start.reading AS contract_start, of_contract_end.reading AS contract_end, CASE WHEN of_churn_at.reading >= of_contract_start.reading THEN of_churn_at.reading ELSE max(of_churn_at.reading) OVER (PARTITION BY i.account_id) END AS churned_at
  FROM identify AS i
  JOIN customers_rows AS r ON r.row_id = i.row_id
LEFT JOIN reading_date AS of_contract_start ON of_contract_start.raw = r.contract_start
LEFT JOIN reading_date AS of_contract_end ON of_contract_end.raw = r.contract_end
LEFT JOIN reading_date AS of_churn_at ON of_churn_at.raw = r.churn_at
  WHERE i.is_folded
) AS t
WHERE t.contract_start IS NOT NULL OR t.contract_end IS NOT NULL
