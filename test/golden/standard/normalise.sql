SELECT
  r.row_id AS row_id,
  (r.company_name IS NOT NULL) AS has_company,
  CASE WHEN (r.company_name IS NOT NULL) THEN FALSE ELSE coalesce(regexp_matches(r.full_name, '[㈱㈲㈳㈴㈵㈶㈻㈿㊑㊒㊓㊔㊖㍿]|株式会社|[(（]株[)）]|[\[［]株[\]］]|カブシキガイシャ|カブシキカイシャ|[ ,　][Kk][.．][Kk][.．]([^A-Za-z0-9]|$)|[ ,　][Kk][Kk]([^A-Za-z0-9]|$)|^カ[)）]|[(（]カ[)）]?$|有限会社|[(（]有[)）]|[\[［]有[\]］]|ユウゲンガイシャ|[ ,　][Yy][.．][Kk][.．]([^A-Za-z0-9]|$)|^ユ[)）]|[(（]ユ[)）]?$|合同会社|[(（]同[)）]|ゴウドウガイシャ|[ ,　][Gg][.．][Kk][.．]([^A-Za-z0-9]|$)|^ド[)）]|[(（]ド[)）]?$|合資会社|[(（]資[)）]|^シ[)）]|[(（]シ[)）]?$|合名会社|[(（]名[)）]|^メ[)）]|[(（]メ[)）]?$|相互会社|[(（]相[)）]|^ソ[)）]|[(（]ソ[)）]?$|特定目的会社|一般社団法人|[(（]一社[)）]|公益社団法人|[(（]公社[)）]|一般財団法人|[(（]一財[)）]|公益財団法人|[(（]公財[)）]|社団法人|[(（]社[)）]|^シヤ[)）]|[(（]シヤ[)）]?$|財団法人|[(（]財[)）]|^ザイ[)）]|[(（]ザイ[)）]?$|医療法人社団|医療法人財団|医療法人|[(（]医[)）]|[(（]医社[)）]|^イ[)）]|[(（]イ[)）]?$|学校法人|[(（]学[)）]|^ガク[)）]|[(（]ガク[)）]?$|宗教法人|[(（]宗[)）]|^シユウ[)）]|[(（]シユウ[)）]?$|社会福祉法人|[(（]福[)）]|[(（]社福[)）]|^フク[)）]|[(（]フク[)）]?$|特定非営利活動法人|[ ,　][Nn][Pp][Oo]法人([^A-Za-z0-9]|$)|[(（]特非[)）]|[(（][Nn][Pp][Oo][)）]|^トクヒ[)）]|[(（]トクヒ[)）]?$|独立行政法人|[(（]独[)）]|^ドク[)）]|[(（]ドク[)）]?$|国立大学法人|[(（]大[)）]|農事組合法人|税理士法人|^ゼイ[)）]|[(（]ゼイ[)）]?$|弁護士法人|^ベン[)）]|[(（]ベン[)）]?$|司法書士法人|^シホウ[)）]|[(（]シホウ[)）]?$|行政書士法人|^ギヨ[)）]|[(（]ギヨ[)）]?$|社会保険労務士法人|^ロウム[)）]|[(（]ロウム[)）]?$|監査法人|協同組合|[(（]協[)）]|企業組合|[(（]企[)）]|有限責任事業組合|[ ,　][Ll][Ll][Pp]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ii][Mm][Ii][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ii][Oo][Nn]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Ll][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Pp][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．][Ss][.．]([^A-Za-z0-9]|$)|^[ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]|[(（][ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]?$'), FALSE) END AS legal_form,
  CASE WHEN coalesce(of_status.reading = 'withdrawn', FALSE) OR coalesce(of_contract_status.reading = 'withdrawn', FALSE) OR r.withdrawn_at IS NOT NULL THEN coalesce(regexp_matches(r.company_name, '[㈱㈲㈳㈴㈵㈶㈻㈿㊑㊒㊓㊔㊖㍿]|株式会社|[(（]株[)）]|[\[［]株[\]］]|カブシキガイシャ|カブシキカイシャ|[ ,　][Kk][.．][Kk][.．]([^A-Za-z0-9]|$)|[ ,　][Kk][Kk]([^A-Za-z0-9]|$)|^カ[)）]|[(（]カ[)）]?$|有限会社|[(（]有[)）]|[\[［]有[\]］]|ユウゲンガイシャ|[ ,　][Yy][.．][Kk][.．]([^A-Za-z0-9]|$)|^ユ[)）]|[(（]ユ[)）]?$|合同会社|[(（]同[)）]|ゴウドウガイシャ|[ ,　][Gg][.．][Kk][.．]([^A-Za-z0-9]|$)|^ド[)）]|[(（]ド[)）]?$|合資会社|[(（]資[)）]|^シ[)）]|[(（]シ[)）]?$|合名会社|[(（]名[)）]|^メ[)）]|[(（]メ[)）]?$|相互会社|[(（]相[)）]|^ソ[)）]|[(（]ソ[)）]?$|特定目的会社|一般社団法人|[(（]一社[)）]|公益社団法人|[(（]公社[)）]|一般財団法人|[(（]一財[)）]|公益財団法人|[(（]公財[)）]|社団法人|[(（]社[)）]|^シヤ[)）]|[(（]シヤ[)）]?$|財団法人|[(（]財[)）]|^ザイ[)）]|[(（]ザイ[)）]?$|医療法人社団|医療法人財団|医療法人|[(（]医[)）]|[(（]医社[)）]|^イ[)）]|[(（]イ[)）]?$|学校法人|[(（]学[)）]|^ガク[)）]|[(（]ガク[)）]?$|宗教法人|[(（]宗[)）]|^シユウ[)）]|[(（]シユウ[)）]?$|社会福祉法人|[(（]福[)）]|[(（]社福[)）]|^フク[)）]|[(（]フク[)）]?$|特定非営利活動法人|[ ,　][Nn][Pp][Oo]法人([^A-Za-z0-9]|$)|[(（]特非[)）]|[(（][Nn][Pp][Oo][)）]|^トクヒ[)）]|[(（]トクヒ[)）]?$|独立行政法人|[(（]独[)）]|^ドク[)）]|[(（]ドク[)）]?$|国立大学法人|[(（]大[)）]|農事組合法人|税理士法人|^ゼイ[)）]|[(（]ゼイ[)）]?$|弁護士法人|^ベン[)）]|[(（]ベン[)）]?$|司法書士法人|^シホウ[)）]|[(（]シホウ[)）]?$|行政書士法人|^ギヨ[)）]|[(（]ギヨ[)）]?$|社会保険労務士法人|^ロウム[)）]|[(（]ロウム[)）]?$|監査法人|協同組合|[(（]協[)）]|企業組合|[(（]企[)）]|有限責任事業組合|[ ,　][Ll][Ll][Pp]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．], [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．],[Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee][.．] [Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Tt][Ee] [Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ii][Mm][Ii][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Tt][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ee][Dd]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ii][Nn][Cc]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][Oo][Rr][Aa][Tt][Ii][Oo][Nn]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp][.．]([^A-Za-z0-9]|$)|[ ,　][Cc][Oo][Rr][Pp]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Ll][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Ll][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Gg][Mm][Bb][Hh]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Pp][.．][Ll][.．][Cc][.．]([^A-Za-z0-9]|$)|[ ,　][Pp][Ll][Cc]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Bb][.．][Vv][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．]([^A-Za-z0-9]|$)|[ ,　][Ss][.．][Aa][.．][Ss][.．]([^A-Za-z0-9]|$)|^[ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]|[(（][ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]?$'), FALSE) ELSE FALSE END AS has_company_form,
  ((r.full_name IS NOT NULL) OR (r.last_name IS NOT NULL)) AS has_person,
  coalesce(regexp_matches(r.email, '[^\s@＠][@＠][^\s@＠.．｡。]+[.．｡。][^\s@＠.．｡。]'), FALSE) AS has_email,
  (coalesce(regexp_matches(r.phone, '(?:[0-9０-９][^0-9０-９]*){9}') AND regexp_matches(r.phone, '[1-9１-９]'), FALSE) OR coalesce(regexp_matches(r.mobile, '(?:[0-9０-９][^0-9０-９]*){9}') AND regexp_matches(r.mobile, '[1-9１-９]'), FALSE) OR coalesce(regexp_matches(r.direct_phone, '(?:[0-9０-９][^0-9０-９]*){9}') AND regexp_matches(r.direct_phone, '[1-9１-９]'), FALSE)) AS has_phone,
  coalesce(regexp_matches(r.phone, '(?:[0-9０-９][^0-9０-９]*){9}') AND regexp_matches(r.phone, '[1-9１-９]'), FALSE) AS has_office_phone,
  coalesce(regexp_matches(r.mobile, '(?:[0-9０-９][^0-9０-９]*){9}') AND regexp_matches(r.mobile, '[1-9１-９]'), FALSE) AS has_mobile,
  ((r.address1 IS NOT NULL) OR ((r.city IS NOT NULL) AND (r.address2 IS NOT NULL))) AS has_address,
  (r.department IS NOT NULL) AS has_department,
  (r.successor IS NOT NULL) AS has_successor,
  r.signed_off_by AS signed_off_by,
  r.consent_basis AS consent_basis,
  of_registered_at.reading AS registered_at,
  of_contract_start.reading AS contract_start,
  of_contract_end.reading AS contract_end,
  of_first_order_at.reading AS first_order_at,
  of_last_order_at.reading AS last_order_at,
  of_last_contact_at.reading AS last_contact_at,
  of_churn_at.reading AS churn_at,
  CASE WHEN of_withdrawn_at.remark = 'stop' AND coalesce(of_withdrawn_at.reading > DATE '2026-11-22', TRUE) THEN DATE '2026-11-22' ELSE CASE WHEN of_withdrawn_at.reading < DATE '2099-12-31' THEN of_withdrawn_at.reading END END AS withdrawn_at,
  of_signed_off_at.reading AS signed_off_at,
  of_contact_left_at.reading AS contact_left_at,
  of_consent_at.reading AS consent_at,
  CASE WHEN of_optout_at.remark = 'stop' AND coalesce(of_optout_at.reading > DATE '2026-11-22', TRUE) THEN DATE '2026-11-22' ELSE CASE WHEN of_optout_at.reading < DATE '2099-12-31' THEN of_optout_at.reading END END AS optout_at,
  of_renewal_at.reading AS renewal_at,
  coalesce(CASE WHEN regexp_full_match(r.total_amount, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.total_amount AS DECIMAL(18, 4)) END, of_total_amount.reading) AS total_amount,
  coalesce(CASE WHEN regexp_full_match(r.expected_amount, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.expected_amount AS DECIMAL(18, 4)) END, of_expected_amount.reading) AS expected_amount,
  coalesce(CASE WHEN regexp_full_match(r.order_count, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.order_count AS DECIMAL(18, 4)) END, of_order_count.reading) AS order_count,
  coalesce(CASE WHEN regexp_full_match(r.purchase_days, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.purchase_days AS DECIMAL(18, 4)) END, of_purchase_days.reading) AS purchase_days,
  coalesce(CASE WHEN regexp_full_match(r.median_gap_days, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.median_gap_days AS DECIMAL(18, 4)) END, of_median_gap_days.reading) AS median_gap_days,
  coalesce(CASE WHEN regexp_full_match(r.login_30d, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.login_30d AS DECIMAL(18, 4)) END, of_login_30d.reading) AS login_30d,
  coalesce(CASE WHEN regexp_full_match(r.features_used, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.features_used AS DECIMAL(18, 4)) END, of_features_used.reading) AS features_used,
  coalesce(CASE WHEN regexp_full_match(r.adoption_rate, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.adoption_rate AS DECIMAL(18, 4)) END, of_adoption_rate.reading) AS adoption_rate,
  coalesce(CASE WHEN regexp_full_match(r.usage_ratio, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.usage_ratio AS DECIMAL(18, 4)) END, of_usage_ratio.reading) AS usage_ratio,
  coalesce(CASE WHEN regexp_full_match(r.ticket_count, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.ticket_count AS DECIMAL(18, 4)) END, of_ticket_count.reading) AS ticket_count,
  coalesce(CASE WHEN regexp_full_match(r.nps, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.nps AS DECIMAL(18, 4)) END, of_nps.reading) AS nps,
  coalesce(CASE WHEN regexp_full_match(r.pre_churn_usage, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(r.pre_churn_usage AS DECIMAL(18, 4)) END, of_pre_churn_usage.reading) AS pre_churn_usage,
  of_customer_type.reading AS type_word,
  of_status.reading AS status_word,
  of_contract_status.reading AS contract_word,
  of_churn_reason.reading AS churn_reason,
  CASE WHEN of_contact_left.remark > '2026-11-22' THEN NULL ELSE of_contact_left.reading END AS contact_word,
  of_trouble_resolved.reading AS resolved_word,
  CASE WHEN of_mail_ok.reading = 'no' OR of_mail_ok_2.reading = 'no' THEN 'no' WHEN of_mail_ok.reading = 'review' OR of_mail_ok_2.reading = 'review' THEN 'review' WHEN of_mail_ok.reading = 'yes' OR of_mail_ok_2.reading = 'yes' THEN 'yes' END AS said_mail_ok,
  CASE WHEN of_mail_ok.reading = 'no' THEN '配信停止' WHEN of_mail_ok_2.reading = 'no' THEN 'メール可否' END AS stop_mail_ok,
  CASE WHEN of_dm_ok.reading = 'no' THEN 'no' WHEN of_dm_ok.reading = 'review' THEN 'review' WHEN of_dm_ok.reading = 'yes' THEN 'yes' END AS said_dm_ok,
  CASE WHEN of_dm_ok.reading = 'no' THEN 'DM可否' END AS stop_dm_ok,
  CASE WHEN of_phone_ok.reading = 'no' THEN 'no' WHEN of_phone_ok.reading = 'review' THEN 'review' WHEN of_phone_ok.reading = 'yes' THEN 'yes' END AS said_phone_ok,
  CASE WHEN of_phone_ok.reading = 'no' THEN '電話可否' END AS stop_phone_ok,
  CASE WHEN of_sms_ok.reading = 'no' THEN 'no' WHEN of_sms_ok.reading = 'review' THEN 'review' WHEN of_sms_ok.reading = 'yes' THEN 'yes' END AS said_sms_ok,
  CASE WHEN of_sms_ok.reading = 'no' THEN 'SMS可否' END AS stop_sms_ok,
  (coalesce(of_mail_ok.remark > '2026-11-22', FALSE)) AS is_stop_ahead,
  coalesce(of_churn_reason.remark IN ('contact_left', 'contact_moved'), FALSE) AS reason_names_leaver,
  coalesce(of_churn_reason.remark = 'contact_moved', FALSE) AS reason_names_mover,
  (of_contract_end.problem IS NOT NULL) AS is_end_unread,
  concat(CASE WHEN of_registered_at.problem IS NOT NULL THEN ';unreadable_registered_at' ELSE '' END, CASE WHEN of_contract_start.problem IS NOT NULL THEN ';unreadable_contract_start' ELSE '' END, CASE WHEN of_contract_end.problem IS NOT NULL THEN ';unreadable_contract_end' ELSE '' END, CASE WHEN of_first_order_at.problem IS NOT NULL THEN ';unreadable_first_order_at' ELSE '' END, CASE WHEN of_last_order_at.problem IS NOT NULL THEN ';unreadable_last_order_at' ELSE '' END, CASE WHEN of_last_contact_at.problem IS NOT NULL THEN ';unreadable_last_contact_at' ELSE '' END, CASE WHEN of_churn_at.problem IS NOT NULL THEN ';unreadable_churn_at' ELSE '' END, CASE WHEN of_withdrawn_at.problem IS NOT NULL THEN ';unreadable_withdrawn_at' ELSE '' END, CASE WHEN of_signed_off_at.problem IS NOT NULL THEN ';unreadable_signed_off_at' ELSE '' END, CASE WHEN of_contact_left_at.problem IS NOT NULL THEN ';unreadable_contact_left_at' ELSE '' END, CASE WHEN of_consent_at.problem IS NOT NULL THEN ';unreadable_consent_at' ELSE '' END, CASE WHEN of_optout_at.problem IS NOT NULL THEN ';unreadable_optout_at' ELSE '' END, CASE WHEN of_renewal_at.problem IS NOT NULL THEN ';unreadable_renewal_at' ELSE '' END, CASE WHEN of_total_amount.problem IS NOT NULL THEN ';unreadable_total_amount' ELSE '' END, CASE WHEN of_expected_amount.problem IS NOT NULL THEN ';unreadable_expected_amount' ELSE '' END, CASE WHEN of_order_count.problem IS NOT NULL THEN ';unreadable_order_count' ELSE '' END, CASE WHEN of_purchase_days.problem IS NOT NULL THEN ';unreadable_purchase_days' ELSE '' END, CASE WHEN of_median_gap_days.problem IS NOT NULL THEN ';unreadable_median_gap_days' ELSE '' END, CASE WHEN of_login_30d.problem IS NOT NULL THEN ';unreadable_login_30d' ELSE '' END, CASE WHEN of_features_used.problem IS NOT NULL THEN ';unreadable_features_used' ELSE '' END, CASE WHEN of_adoption_rate.problem IS NOT NULL THEN ';unreadable_adoption_rate' ELSE '' END, CASE WHEN of_usage_ratio.problem IS NOT NULL THEN ';unreadable_usage_ratio' ELSE '' END, CASE WHEN of_ticket_count.problem IS NOT NULL THEN ';unreadable_ticket_count' ELSE '' END, CASE WHEN of_nps.problem IS NOT NULL THEN ';unreadable_nps' ELSE '' END, CASE WHEN of_pre_churn_usage.problem IS NOT NULL THEN ';unreadable_pre_churn_usage' ELSE '' END, CASE WHEN of_customer_type.problem IS NOT NULL THEN ';unreadable_customer_type' ELSE '' END, CASE WHEN of_status.problem IS NOT NULL THEN ';unreadable_status' ELSE '' END, CASE WHEN of_contract_status.problem IS NOT NULL THEN ';unreadable_contract_status' ELSE '' END, CASE WHEN of_churn_reason.problem IS NOT NULL THEN ';unreadable_churn_reason' ELSE '' END, CASE WHEN of_contact_left.problem IS NOT NULL THEN ';unreadable_contact_left' ELSE '' END, CASE WHEN of_trouble_resolved.problem IS NOT NULL THEN ';unreadable_trouble_resolved' ELSE '' END, CASE WHEN of_mail_ok.problem IS NOT NULL OR of_mail_ok_2.problem IS NOT NULL THEN ';unreadable_mail_ok' ELSE '' END, CASE WHEN of_dm_ok.problem IS NOT NULL THEN ';unreadable_dm_ok' ELSE '' END, CASE WHEN of_phone_ok.problem IS NOT NULL THEN ';unreadable_phone_ok' ELSE '' END, CASE WHEN of_sms_ok.problem IS NOT NULL THEN ';unreadable_sms_ok' ELSE '' END, CASE WHEN (strlen(r.postal_code) IN (6, 7) AND regexp_full_match(r.postal_code, '[0-9]{2}-?[0-9]{4}')) THEN ';postal_code_restored' ELSE '' END) AS unreadable
FROM customers_rows AS r
LEFT JOIN reading_date AS of_registered_at ON of_registered_at.raw = r.registered_at
LEFT JOIN reading_date AS of_contract_start ON of_contract_start.raw = r.contract_start
LEFT JOIN reading_date AS of_contract_end ON of_contract_end.raw = r.contract_end
LEFT JOIN reading_date AS of_first_order_at ON of_first_order_at.raw = r.first_order_at
LEFT JOIN reading_date AS of_last_order_at ON of_last_order_at.raw = r.last_order_at
LEFT JOIN reading_date AS of_last_contact_at ON of_last_contact_at.raw = r.last_contact_at
LEFT JOIN reading_date AS of_churn_at ON of_churn_at.raw = r.churn_at
LEFT JOIN reading_date AS of_withdrawn_at ON of_withdrawn_at.raw = r.withdrawn_at
LEFT JOIN reading_date AS of_signed_off_at ON of_signed_off_at.raw = r.signed_off_at
LEFT JOIN reading_date AS of_contact_left_at ON of_contact_left_at.raw = r.contact_left_at
LEFT JOIN reading_date AS of_consent_at ON of_consent_at.raw = r.consent_at
LEFT JOIN reading_date AS of_optout_at ON of_optout_at.raw = r.optout_at
LEFT JOIN reading_date AS of_renewal_at ON of_renewal_at.raw = r.renewal_at
LEFT JOIN reading_amount AS of_total_amount ON of_total_amount.raw = r.total_amount
LEFT JOIN reading_amount AS of_expected_amount ON of_expected_amount.raw = r.expected_amount
LEFT JOIN reading_number AS of_order_count ON of_order_count.raw = r.order_count
LEFT JOIN reading_number AS of_purchase_days ON of_purchase_days.raw = r.purchase_days
LEFT JOIN reading_number AS of_median_gap_days ON of_median_gap_days.raw = r.median_gap_days
LEFT JOIN reading_number AS of_login_30d ON of_login_30d.raw = r.login_30d
LEFT JOIN reading_number AS of_features_used ON of_features_used.raw = r.features_used
LEFT JOIN reading_number AS of_adoption_rate ON of_adoption_rate.raw = r.adoption_rate
LEFT JOIN reading_number AS of_usage_ratio ON of_usage_ratio.raw = r.usage_ratio
LEFT JOIN reading_number AS of_ticket_count ON of_ticket_count.raw = r.ticket_count
LEFT JOIN reading_number AS of_nps ON of_nps.raw = r.nps
LEFT JOIN reading_number AS of_pre_churn_usage ON of_pre_churn_usage.raw = r.pre_churn_usage
LEFT JOIN reading_type AS of_customer_type ON of_customer_type.raw = r.customer_type
LEFT JOIN reading_status AS of_status ON of_status.raw = r.status
LEFT JOIN reading_status AS of_contract_status ON of_contract_status.raw = r.contract_status
LEFT JOIN reading_reason AS of_churn_reason ON of_churn_reason.raw = r.churn_reason
LEFT JOIN reading_contact_left AS of_contact_left ON of_contact_left.raw = r.contact_left
LEFT JOIN reading_flag AS of_trouble_resolved ON of_trouble_resolved.raw = r.trouble_resolved
LEFT JOIN reading_permission_stop AS of_mail_ok ON of_mail_ok.raw = r.mail_ok
LEFT JOIN reading_permission_grant AS of_mail_ok_2 ON of_mail_ok_2.raw = r.mail_ok_2
LEFT JOIN reading_permission_grant AS of_dm_ok ON of_dm_ok.raw = r.dm_ok
LEFT JOIN reading_permission_grant AS of_phone_ok ON of_phone_ok.raw = r.phone_ok
LEFT JOIN reading_permission_grant AS of_sms_ok ON of_sms_ok.raw = r.sms_ok
