SELECT
  account_id AS account_id
FROM (
  SELECT DISTINCT i.account_id
  FROM identify AS i
  JOIN customers_rows AS r ON r.row_id = i.row_id
  JOIN customers_rows AS own ON own.row_id = i.account_id
  WHERE i.is_folded AND NOT i.is_merged AND i.row_id <> i.account_id AND i.account_key LIKE 'id:%'
    AND NOT coalesce(r.phone = own.phone, FALSE) AND NOT coalesce(r.email = own.email, FALSE)
    AND (CASE WHEN r.company_name IS NULL OR own.company_name IS NULL OR r.company_name = own.company_name THEN FALSE ELSE coalesce(key_company(r.company_name) <> key_company(own.company_name), FALSE) END OR ((r.company_name IS NULL OR own.company_name IS NULL) AND (CASE WHEN r.full_name IS NULL OR own.full_name IS NULL OR r.full_name = own.full_name THEN FALSE ELSE coalesce(key_person(r.full_name) <> key_person(own.full_name), FALSE) END OR CASE WHEN r.last_name IS NULL OR own.last_name IS NULL OR r.last_name = own.last_name THEN FALSE ELSE coalesce(key_person(r.last_name) <> key_person(own.last_name), FALSE) END)))
) AS clashes
