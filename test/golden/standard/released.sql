SELECT
  account_id AS account_id,
  is_after AS is_after,
  feature AS feature
FROM (
  SELECT g.account_id, w.feature, (w.released_at > g.churn_day AND w.released_at <= DATE '2026-11-22') AS is_after,
    row_number() OVER (PARTITION BY g.account_id ORDER BY CASE WHEN (w.released_at > g.churn_day AND w.released_at <= DATE '2026-11-22') THEN 0 ELSE 1 END, w.released_at DESC, w.feature) AS place
  FROM (SELECT f.account_id, f.churn_day, lower(CASE WHEN strlen(coalesce(r.missing_feature, '') || ' ' || coalesce(r.churn_note, '') || ' ' || coalesce(r.churn_reason, '')) = length(coalesce(r.missing_feature, '') || ' ' || coalesce(r.churn_note, '') || ' ' || coalesce(r.churn_reason, '')) THEN coalesce(r.missing_feature, '') || ' ' || coalesce(r.churn_note, '') || ' ' || coalesce(r.churn_reason, '') ELSE nfkc(coalesce(r.missing_feature, '') || ' ' || coalesce(r.churn_note, '') || ' ' || coalesce(r.churn_reason, '')) END) AS said
    FROM features AS f
    JOIN identify AS i ON i.account_id = f.account_id
    JOIN customers_rows AS r ON r.row_id = i.row_id
    WHERE f.churn_reason = 'feature_gap') AS g
  JOIN release_words AS w ON CASE WHEN contains(g.said, w.word) THEN regexp_matches(g.said, concat(CASE WHEN regexp_matches(w.word, '^[a-z0-9]') THEN '(^|[^a-z])' END, regexp_escape(w.word), CASE WHEN regexp_matches(w.word, '[a-z]$') THEN '($|[^a-z0-9])' END)) ELSE FALSE END
) AS matches WHERE place = 1
