SELECT
  t.account_id AS account_id,
  CASE WHEN NOT (max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) AND NOT t.is_reversed AND NOT t.has_future_start AND t.start_at IS NULL THEN 1 ELSE 0 END) = 1) THEN max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) AND NOT t.is_reversed AND NOT t.has_future_start AND (t.until_before IS NULL OR t.start_at > CAST(t.until_before + to_months(1) AS DATE)) THEN t.start_at END) END AS run_start,
  max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) AND NOT t.is_reversed AND NOT t.has_future_start THEN t.until_day END) AS run_until,
  max(t.end_at) AS last_end,
  (max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) AND NOT t.is_reversed AND t.end_at >= DATE '2026-11-22' THEN 1 ELSE 0 END) = 1) AS is_reaching,
  (max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) AND NOT t.is_reversed AND NOT t.has_future_start AND t.end_at >= DATE '2026-11-22' THEN 1 ELSE 0 END) = 1) AS is_ending,
  (max(CASE WHEN t.is_open THEN 1 ELSE 0 END) = 1) AS is_open,
  (max(CASE WHEN t.is_reversed THEN 1 ELSE 0 END) = 1) AS is_reversed,
  (max(CASE WHEN (t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open) THEN 1 ELSE 0 END) = 1) AS is_contract,
  (max(CASE WHEN t.has_future_start THEN 1 ELSE 0 END) = 1) AS has_future_start
FROM (
  SELECT account_id, start_at, end_at, is_reversed, is_open, has_future_start, until_day, max(CASE WHEN NOT is_reversed AND start_at IS NOT NULL THEN until_day END) OVER (
    PARTITION BY account_id ORDER BY start_at, until_day, is_reversed
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS until_before
  FROM (
    SELECT account_id, start_at, end_at, is_reversed, is_open, has_future_start, CASE WHEN end_at < DATE '2026-11-22' THEN (end_at + 1) ELSE DATE '2026-11-22' END AS until_day FROM terms
  ) AS lasting_terms
) AS t
GROUP BY t.account_id
