SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'id' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'id' AND b.match_key = upper(CASE WHEN regexp_full_match(r.customer_id, '[0-9A-Za-z][!-\-/-~]*') THEN r.customer_id ELSE regexp_replace(regexp_replace(regexp_replace(nfkc(r.customer_id), '[‐‑‒–—―−]', '-', 'g'), '[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}]|^[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}\s=''"]+|[\x00-\x1f\x7f-\x{9f}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2064}\x{feff}\s"]+$', '', 'g'), '^([0-9]+)[.]0+$', '\1') END)
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'corporate' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'corporate' AND b.match_key = key_corporate_digits(r.corporate_number)
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'email' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'email' AND b.match_key = CASE WHEN regexp_full_match(r.email, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(r.email) ELSE key_email(r.email) END
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'email' AS kind
FROM (SELECT r.row_id, unnest(string_split(key_emails(r.email), ';')) AS match_key FROM customers_rows AS r WHERE (contains(r.email, '＠') OR strlen(r.email) - strlen(replace(r.email, '@', '')) > 1)) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'email' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'phone' AS kind
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.phone) BETWEEN 12 AND 13 THEN replace(r.phone, '-', '') ELSE key_phone(r.phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'phone' AS kind
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.mobile, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.mobile) BETWEEN 12 AND 13 THEN replace(r.mobile, '-', '') ELSE key_phone(r.mobile) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'phone' AS kind
FROM (SELECT r.row_id, unnest(string_split(CASE WHEN regexp_full_match(r.direct_phone, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(r.direct_phone) BETWEEN 12 AND 13 THEN replace(r.direct_phone, '-', '') ELSE key_phone(r.direct_phone) END, ';')) AS match_key FROM customers_rows AS r) AS p JOIN identify AS i ON i.row_id = p.row_id
JOIN blacklist_keys AS b ON b.kind = 'phone' AND b.match_key = p.match_key
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'name' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'name' AND b.match_key = key_company(r.company_name)
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'name' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'name' AND b.match_key = CASE WHEN regexp_matches(r.full_name, '[㈱㈲㈳㈴㈵㈶㈻㈿㊑㊒㊓㊔㊖㍿]|株式会社|[(（]株[)）]|[\[［]株[\]］]|カブシキガイシャ|カブシキカイシャ|[ ,　][Kk][.．][Kk][.．]([^A-Za-z0-9]|$)|[ ,　][Kk][Kk]([^A-Za-z0-9]|$)|^カ[)）]|[(（]カ[)）]?$|有限会社|[(（]有[)）]|[\[［]有[\]］]|ユウゲンガイシャ|[ ,　][Yy][.．][Kk][.．]([^A-Za-z0-9]|$)|^ユ[)）]|[(（]ユ[)）]?$|合同会社|[(（]同[)）]|ゴウドウガイシャ|[ ,　][Gg][.．][Kk][.．]([^A-Za-z0-9]|$)|^ド[)）]|[(（]ド[)）]?$|合資会社|[(（]資[)）]|^シ[)）]|[(（]シ[)）]?$|合名会社|[(（]名[)）]|^メ[)）]|[(（]メ[)）]?$|相互会社|[(（]相[)）]|^ソ[)）]|[(（]ソ[)）]?$|特定目的会社|一般社団法人|[(（]一社[)）]|公益社団法人|[(（]公社[)）]|一般財団法人|[(（]一財[)）]|公益財団法人|[(（]公財[)）]|社団法人|[(（]社[)）]|^シヤ[)）]|[(（]シヤ[)）]?$|財団法人|[(（]財[)）]|^ザイ[)）]|[(（]ザイ[)）]?$|医療法人社団|医療法人財団|医療法人|[(（]医[)）]|[(（]医社[)）]|^イ[)）]|[(（]イ[)）]?$|学校法人|[(（]学[)）]|^ガク[)）]|[(（]ガク[)）]?$|宗教法人|[(（]宗[)）]|^シユウ[)）]|[(（]シユウ[)）]?$|社会福祉法人|[(（]福[)）]|[(（]社福[)）]|^フク[)）]|[(（]フク[)）]?$|特定非営利活動法人|[ ,　][Nn][Pp][Oo]法人([^A-Za-z0-9]|$)|[(（]特非[)）]|[(（][Nn][Pp][Oo][)）]|^トクヒ[)）]|[(（]トクヒ[)）]?$|独立行政法人|[(（]独[)）]|^ドク[)）]|[(（]ドク[)）]?$|国立大学法人|[(（]大[)）]|農事組合法人|税理士法人|^ゼイ[)）]|[(（]ゼイ[)）]?$|弁護士法人|^ベン[)）]|[(（]ベン[)）]?$|司法書士法人|^シホウ[)）]|[(（]シホウ[)）]?$|行政書士法人|^ギヨ[)）]|[(（]ギヨ[)）]?$|社会保険労務士法人|^ロウム[)）]|[(（]ロウム[)）]?$|監査法人|協同組合|[(（]協[)）]|企業組合|[(（]企[)）]|有限責任事業組合|[ ,　][Ll][Ll][Pp]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ii][Mm][Ii][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ii][Oo][Nn]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Ll][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Pp][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．][Ss][.．]([^A-Za-z0-9]|$)|^[ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]|[(（][ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]?$') THEN key_company(r.full_name) END
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'person' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'person' AND b.match_key = key_person(nullif(coalesce(r.full_name, coalesce(r.last_name, '') || coalesce(r.first_name, '')), ''))
UNION ALL
SELECT
  i.account_id AS account_id,
  b.line_id AS line_id,
  'person' AS kind
FROM customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN blacklist_keys AS b ON b.kind = 'person' AND b.match_key = CASE WHEN NOT regexp_matches(r.company_name, '[㈱㈲㈳㈴㈵㈶㈻㈿㊑㊒㊓㊔㊖㍿]|株式会社|[(（]株[)）]|[\[［]株[\]］]|カブシキガイシャ|カブシキカイシャ|[ ,　][Kk][.．][Kk][.．]([^A-Za-z0-9]|$)|[ ,　][Kk][Kk]([^A-Za-z0-9]|$)|^カ[)）]|[(（]カ[)）]?$|有限会社|[(（]有[)）]|[\[［]有[\]］]|ユウゲンガイシャ|[ ,　][Yy][.．][Kk][.．]([^A-Za-z0-9]|$)|^ユ[)）]|[(（]ユ[)）]?$|合同会社|[(（]同[)）]|ゴウドウガイシャ|[ ,　][Gg][.．][Kk][.．]([^A-Za-z0-9]|$)|^ド[)）]|[(（]ド[)）]?$|合資会社|[(（]資[)）]|^シ[)）]|[(（]シ[)）]?$|合名会社|[(（]名[)）]|^メ[)）]|[(（]メ[)）]?$|相互会社|[(（]相[)）]|^ソ[)）]|[(（]ソ[)）]?$|特定目的会社|一般社団法人|[(（]一社[)）]|公益社団法人|[(（]公社[)）]|一般財団法人|[(（]一財[)）]|公益財団法人|[(（]公財[)）]|社団法人|[(（]社[)）]|^シヤ[)）]|[(（]シヤ[)）]?$|財団法人|[(（]財[)）]|^ザイ[)）]|[(（]ザイ[)）]?$|医療法人社団|医療法人財団|医療法人|[(（]医[)）]|[(（]医社[)）]|^イ[)）]|[(（]イ[)）]?$|学校法人|[(（]学[)）]|^ガク[)）]|[(（]ガク[)）]?$|宗教法人|[(（]宗[)）]|^シユウ[)）]|[(（]シユウ[)）]?$|社会福祉法人|[(（]福[)）]|[(（]社福[)）]|^フク[)）]|[(（]フク[)）]?$|特定非営利活動法人|[ ,　][Nn][Pp][Oo]法人([^A-Za-z0-9]|$)|[(（]特非[)）]|[(（][Nn][Pp][Oo][)）]|^トクヒ[)）]|[(（]トクヒ[)）]?$|独立行政法人|[(（]独[)）]|^ドク[)）]|[(（]ドク[)）]?$|国立大学法人|[(（]大[)）]|農事組合法人|税理士法人|^ゼイ[)）]|[(（]ゼイ[)）]?$|弁護士法人|^ベン[)）]|[(（]ベン[)）]?$|司法書士法人|^シホウ[)）]|[(（]シホウ[)）]?$|行政書士法人|^ギヨ[)）]|[(（]ギヨ[)）]?$|社会保険労務士法人|^ロウム[)）]|[(（]ロウム[)）]?$|監査法人|協同組合|[(（]協[)）]|企業組合|[(（]企[)）]|有限責任事業組合|[ ,　][Ll][Ll][Pp]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ii][Mm][Ii][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ii][Oo][Nn]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Ll][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Pp][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．][Ss][.．]([^A-Za-z0-9]|$)|^[ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]|[(（][ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]?$') THEN key_person(r.company_name) END
