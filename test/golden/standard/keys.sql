SELECT
  r.row_id AS row_id,
  coalesce('id:' || CASE WHEN strlen(r.customer_id) = length(r.customer_id) THEN r.customer_id ELSE nfkc(r.customer_id) END,
    'corporate:' || key_corporate(r.corporate_number),
    'email:' || CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END,
    'person:' || key_person(nullif(coalesce(r.company_name, '') || coalesce(nullif(coalesce(r.full_name, coalesce(r.last_name, '') || coalesce(r.first_name, '')), ''), ''), '')) || '/' || coalesce(CASE WHEN regexp_full_match(coalesce(r.phone, r.mobile, r.direct_phone), '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(coalesce(r.phone, r.mobile, r.direct_phone)) BETWEEN 12 AND 13 THEN replace(coalesce(r.phone, r.mobile, r.direct_phone), '-', '') ELSE key_phone(coalesce(r.phone, r.mobile, r.direct_phone)) END, key_address(coalesce(r.prefecture, ''), coalesce(r.city, ''), coalesce(r.address1, ''), coalesce(r.address2, ''))),
    'row:' || CAST(r.row_id AS VARCHAR)) AS account_key,
  (coalesce(of_status.reading = 'merged', FALSE) OR coalesce(of_contract_status.reading = 'merged', FALSE)) AS is_merged,
  CAST(CASE WHEN r.merged_into IS NOT NULL THEN 'id:' || CASE WHEN strlen(r.merged_into) = length(r.merged_into) THEN r.merged_into ELSE nfkc(r.merged_into) END END AS VARCHAR) AS target_key
FROM customers_rows AS r
LEFT JOIN reading_status AS of_status ON of_status.raw = r.status
LEFT JOIN reading_contract AS of_contract_status ON of_contract_status.raw = r.contract_status
