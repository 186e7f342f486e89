SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'id' AND b.match_key = upper(CASE WHEN strlen(r.customer_id) = length(r.customer_id) AND r.customer_id >= '0' AND NOT starts_with(r.customer_id, '=') THEN r.customer_id ELSE regexp_replace(regexp_replace(nfkc(r.customer_id), '[‐‑‒–—―−]', '-', 'g'), '[­​-‏‪-‮⁠-⁤﻿]|^[=''"]+|"+$', '', 'g') END)
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'corporate' AND b.match_key = key_corporate(r.corporate_number)
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'email' AND b.match_key = CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM (SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS match_key FROM customers_rows AS r WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'email' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.phone) BETWEEN 12 AND 13 THEN replace(r.phone, '-', '') ELSE key_phone(r.phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.mobile, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.mobile) BETWEEN 12 AND 13 THEN replace(r.mobile, '-', '') ELSE key_phone(r.mobile) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  TRUE AS is_strong
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.direct_phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.direct_phone) BETWEEN 12 AND 13 THEN replace(r.direct_phone, '-', '') ELSE key_phone(r.direct_phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  FALSE AS is_strong
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'name' AND b.match_key = key_company(r.company_name)
