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
    FROM valued
    WHERE ranked_amount IS NOT NULL
    GROUP BY customer_type, ranked_amount
  ) AS amounts
) AS running
GROUP BY customer_type
