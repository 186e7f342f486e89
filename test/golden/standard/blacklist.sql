SELECT
  coalesce(strong.account_id, weak.account_id) AS account_id,
  strong.account_id IS NOT NULL AS blacklisted,
  strong.account_id IS NULL AS blacklist_name_only,
  entry.reason AS blacklist_reason,
  entry.evidence AS blacklist_evidence
FROM (SELECT account_id, min(line_id) AS line_id FROM blacklist_hits WHERE kind IN ('id', 'corporate', 'email', 'phone') GROUP BY account_id) AS strong
FULL JOIN (SELECT account_id, min(line_id) AS line_id FROM blacklist_hits WHERE (kind = 'name' OR (kind = 'person' AND line_id NOT IN (SELECT line_id FROM blacklist_hits WHERE kind IN ('id', 'corporate', 'email', 'phone')))) GROUP BY account_id) AS weak ON weak.account_id = strong.account_id
LEFT JOIN (SELECT DISTINCT line_id, reason, evidence FROM blacklist_lines) AS entry ON entry.line_id = coalesce(strong.line_id, weak.line_id)
