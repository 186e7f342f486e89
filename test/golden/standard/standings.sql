SELECT
  p.account_id AS account_id,
  p.score AS score,
  CAST(p.value_rank AS ENUM('A', 'B', 'C')) AS value_rank,
  p.value_amount AS value_amount,
  p.release_after_churn AS release_after_churn,
  p.release_feature AS release_feature,
  p.gate AS gate,
  CAST(p."list" AS ENUM('blacklisted', 'closed', 'suppressed', 'caution', 'not_target', 'needs_review', 'new_prospect', 'nurture', 'existing', 'dormant')) AS "list",
  CAST(p.priority AS ENUM('top', 'high', 'normal', 'low')) AS priority,
  CAST(p.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  p.account_key AS tie
FROM channelled AS p
