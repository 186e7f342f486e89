SELECT
  customer_type AS customer_type,
  min(CASE WHEN before < 0.7 * total THEN value_amount END) AS a_cut,
  min(CASE WHEN before < 0.9 * total THEN value_amount END) AS b_cut
FROM (
  SELECT customer_type, value_amount,
    sum(amount) OVER (PARTITION BY customer_type) AS total,
    sum(amount) OVER (PARTITION BY customer_type ORDER BY value_amount DESC ROWS UNBOUNDED PRECEDING) - amount AS before
  FROM (
    SELECT customer_type, ranked_amount AS value_amount, sum(ranked_amount) AS amount
    FROM (SELECT f.customer_type, CASE WHEN NOT f.blacklisted AND f.status <> 'closed' THEN CASE WHEN f.total_amount IS NOT NULL OR f.expected_amount IS NOT NULL THEN CAST(CASE WHEN f.total_amount < 0 THEN 0 ELSE coalesce(f.total_amount, 0) END + CASE WHEN f.expected_amount < 0 THEN 0 ELSE coalesce(f.expected_amount, 0) END * 1 AS DECIMAL(18, 4)) END END AS ranked_amount FROM features AS f) AS f
    WHERE ranked_amount IS NOT NULL
    GROUP BY customer_type, ranked_amount
  ) AS amounts
) AS running
GROUP BY customer_type
