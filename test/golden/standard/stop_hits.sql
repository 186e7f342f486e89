SELECT
  i.account_id AS account_id,
  CAST(s.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  s.line_id AS line_id,
  FALSE AS is_by_name
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN stop_keys AS s ON s.kind = 'id' AND s.match_key = upper(CASE WHEN regexp_full_match(r.customer_id, '[0-9A-Za-z][!-\-/-~]*') THEN r.customer_id ELSE regexp_replace(regexp_replace(regexp_replace(nfkc(r.customer_id), '[‐‑‒–—―−]', '-', 'g'), '[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}]|^[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}\s=''"]+|[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}\s"]+$', '', 'g'), '^([0-9]+)[.]0+$', '\1') END)
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(s.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  s.line_id AS line_id,
  FALSE AS is_by_name
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN stop_keys AS s ON s.kind = 'corporate' AND s.match_key = key_corporate_digits(r.corporate_number)
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(s.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  s.line_id AS line_id,
  FALSE AS is_by_name
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN stop_keys AS s ON s.kind = 'email' AND s.match_key = CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(s.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  s.line_id AS line_id,
  FALSE AS is_by_name
FROM (SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS match_key FROM customers_rows AS r WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN stop_keys AS s ON s.kind = 'email' AND s.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(i.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  i.line_id AS line_id,
  FALSE AS is_by_name
FROM (
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    key_person(nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), '')) AS person, key_company(coalesce(w.company_name, nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), ''))) AS company
  FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.phone) BETWEEN 12 AND 13 THEN replace(r.phone, '-', '') ELSE key_phone(r.phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
  JOIN stop_keys AS s ON s.kind IN ('phone', 'phone_of') AND s.match_key = p.match_key
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = 'phone'
  OR CASE WHEN i.said_person IS NOT NULL THEN substr(i.person, 1, length(i.said_person)) = i.said_person OR substr(i.said_person, 1, length(i.person)) = i.person OR (i.person IS NULL) ELSE i.company = i.said_company OR i.company LIKE '[%]' || i.said_company OR i.company LIKE i.said_company || '[%]' OR i.said_company LIKE '[%]' || i.company OR i.said_company LIKE i.company || '[%]' OR i.company IS NULL END
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(i.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  i.line_id AS line_id,
  FALSE AS is_by_name
FROM (
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    key_person(nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), '')) AS person, key_company(coalesce(w.company_name, nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), ''))) AS company
  FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.mobile, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.mobile) BETWEEN 12 AND 13 THEN replace(r.mobile, '-', '') ELSE key_phone(r.mobile) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
  JOIN stop_keys AS s ON s.kind IN ('phone', 'phone_of') AND s.match_key = p.match_key
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = 'phone'
  OR CASE WHEN i.said_person IS NOT NULL THEN substr(i.person, 1, length(i.said_person)) = i.said_person OR substr(i.said_person, 1, length(i.person)) = i.person OR (i.person IS NULL) ELSE i.company = i.said_company OR i.company LIKE '[%]' || i.said_company OR i.company LIKE i.said_company || '[%]' OR i.said_company LIKE '[%]' || i.company OR i.said_company LIKE i.company || '[%]' OR i.company IS NULL END
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(i.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  i.line_id AS line_id,
  FALSE AS is_by_name
FROM (
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    key_person(nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), '')) AS person, key_company(coalesce(w.company_name, nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), ''))) AS company
  FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.direct_phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.direct_phone) BETWEEN 12 AND 13 THEN replace(r.direct_phone, '-', '') ELSE key_phone(r.direct_phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
  JOIN stop_keys AS s ON s.kind IN ('phone', 'phone_of') AND s.match_key = p.match_key
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = 'phone'
  OR CASE WHEN i.said_person IS NOT NULL THEN substr(i.person, 1, length(i.said_person)) = i.said_person OR substr(i.said_person, 1, length(i.person)) = i.person OR (i.person IS NULL) ELSE i.company = i.said_company OR i.company LIKE '[%]' || i.said_company OR i.company LIKE i.said_company || '[%]' OR i.said_company LIKE '[%]' || i.company OR i.said_company LIKE i.company || '[%]' OR i.company IS NULL END
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST(i.channel AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  i.line_id AS line_id,
  (regexp_extract(substr(i.place, length(regexp_replace(i.place, '^(?:([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+-[0-9]{1,2})-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)|([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$', '\1\2')) + 1), '([0-9]+)[^0-9]*$', 1) <> regexp_extract(substr(i.said_place, length(regexp_replace(i.said_place, '^(?:([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+-[0-9]{1,2})-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)|([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$', '\1\2')) + 1), '([0-9]+)[^0-9]*$', 1) AND regexp_extract(substr(i.place, length(regexp_replace(i.place, '^(?:([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+-[0-9]{1,2})-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)|([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$', '\1\2')) + 1), '([0-9]+)[^0-9]*$', 1) <> '' AND regexp_extract(substr(i.said_place, length(regexp_replace(i.said_place, '^(?:([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+-[0-9]{1,2})-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)|([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$', '\1\2')) + 1), '([0-9]+)[^0-9]*$', 1) <> '') AS is_by_name
FROM (
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    s.place AS said_place, key_address(coalesce(w.prefecture, ''), coalesce(w.city, ''), coalesce(w.address1, ''), coalesce(w.address2, '')) AS place,
    key_person(nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), '')) AS person, key_company(coalesce(w.company_name, nullif(coalesce(w.full_name, coalesce(w.last_name, '') || coalesce(w.first_name, '')), ''))) AS company
  FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
  JOIN stop_keys AS s ON s.kind IN ('address', 'address_of') AND s.match_key = regexp_replace(key_address(coalesce(r.prefecture, ''), coalesce(r.city, ''), coalesce(r.address1, ''), coalesce(r.address2, '')), '^(?:([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+-[0-9]{1,2})-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)|([^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$', '\1\2')
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = 'address' AND i.place = i.said_place
  OR i.kind <> 'address' AND CASE WHEN i.said_person IS NOT NULL THEN substr(i.person, 1, length(i.said_person)) = i.said_person OR substr(i.said_person, 1, length(i.person)) = i.person OR (i.person IS NULL AND (i.company IS NULL OR i.company = i.said_company OR i.company LIKE '[%]' || i.said_company OR i.company LIKE i.said_company || '[%]' OR i.said_company LIKE '[%]' || i.company OR i.said_company LIKE i.company || '[%]') AND i.place = i.said_place) ELSE i.company = i.said_company OR i.company LIKE '[%]' || i.said_company OR i.company LIKE i.said_company || '[%]' OR i.said_company LIKE '[%]' || i.company OR i.said_company LIKE i.company || '[%]' OR i.company IS NULL AND i.place = i.said_place END
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST('mail' AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  0 AS line_id,
  FALSE AS is_by_name
FROM (
SELECT r.row_id, CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END AS address FROM customers_rows AS r
UNION ALL
SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS address FROM customers_rows AS r WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT address FROM (
SELECT r.row_id, CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END AS address FROM customers_rows AS r JOIN reading_permission_stop AS said ON said.raw = r.mail_ok AND said.reading = 'no'
UNION ALL
SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS address FROM customers_rows AS r JOIN reading_permission_stop AS said ON said.raw = r.mail_ok AND said.reading = 'no' WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)
UNION ALL
SELECT r.row_id, CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END AS address FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.mail_ok_2 AND said.reading = 'no'
UNION ALL
SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS address FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.mail_ok_2 AND said.reading = 'no' WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)
  ) AS said WHERE address IS NOT NULL
) AS stopped ON stopped.address = p.address
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST('phone' AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  0 AS line_id,
  FALSE AS is_by_name
FROM (
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.phone) BETWEEN 12 AND 13 THEN replace(r.phone, '-', '') ELSE key_phone(r.phone) END, ';')) AS reached FROM customers_rows AS r
UNION ALL
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.mobile, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.mobile) BETWEEN 12 AND 13 THEN replace(r.mobile, '-', '') ELSE key_phone(r.mobile) END, ';')) AS reached FROM customers_rows AS r
UNION ALL
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.direct_phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.direct_phone) BETWEEN 12 AND 13 THEN replace(r.direct_phone, '-', '') ELSE key_phone(r.direct_phone) END, ';')) AS reached FROM customers_rows AS r
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT who, reached FROM (
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.phone) BETWEEN 12 AND 13 THEN replace(r.phone, '-', '') ELSE key_phone(r.phone) END, ';')) AS reached FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.phone_ok AND said.reading = 'no'
UNION ALL
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.mobile, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.mobile) BETWEEN 12 AND 13 THEN replace(r.mobile, '-', '') ELSE key_phone(r.mobile) END, ';')) AS reached FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.phone_ok AND said.reading = 'no'
UNION ALL
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, unnest(string_split(CASE WHEN regexp_full_match(r.direct_phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.direct_phone) BETWEEN 12 AND 13 THEN replace(r.direct_phone, '-', '') ELSE key_phone(r.direct_phone) END, ';')) AS reached FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.phone_ok AND said.reading = 'no'
  ) AS said WHERE who IS NOT NULL AND reached IS NOT NULL
) AS stopped ON stopped.who = p.who AND stopped.reached = p.reached
UNION ALL
SELECT
  i.account_id AS account_id,
  CAST('dm' AS ENUM('mail', 'dm', 'phone', 'sms', 'none')) AS channel,
  0 AS line_id,
  FALSE AS is_by_name
FROM (
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, CASE WHEN r.address1 IS NOT NULL THEN nullif(replace(replace(concat(r.prefecture, r.city, r.address1, r.address2), ' ', ''), '　', ''), '') END AS reached FROM customers_rows AS r
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT who, reached FROM (
SELECT r.row_id, nullif(replace(replace(concat(r.company_name, r.full_name, r.last_name, r.first_name), ' ', ''), '　', ''), '') AS who, CASE WHEN r.address1 IS NOT NULL THEN nullif(replace(replace(concat(r.prefecture, r.city, r.address1, r.address2), ' ', ''), '　', ''), '') END AS reached FROM customers_rows AS r JOIN reading_permission_grant AS said ON said.raw = r.dm_ok AND said.reading = 'no'
  ) AS said WHERE who IS NOT NULL AND reached IS NOT NULL
) AS stopped ON stopped.who = p.who AND stopped.reached = p.reached
