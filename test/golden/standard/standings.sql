SELECT
  p.account_id AS account_id,
  p.score AS score,
  p.value_rank AS value_rank,
  p.value_amount AS value_amount,
  p.release_after_churn AS release_after_churn,
  p.release_feature AS release_feature,
  p.gate AS gate,
  p.is_included AS is_included,
  p."list" AS "list",
  p.list_reason AS list_reason,
  p.priority AS priority,
  p.channel AS channel,
  p.account_key AS tie
FROM channelled AS p
