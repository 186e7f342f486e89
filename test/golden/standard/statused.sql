SELECT
  c.account_id AS account_id,
  c.account_key AS account_key,
  c.row_count AS row_count,
  c.merged_without_target AS merged_without_target,
  c.same_id_other_name AS same_id_other_name,
  c.has_company AS has_company,
  c.legal_form AS legal_form,
  c.has_person AS has_person,
  c.has_email AS has_email,
  c.has_phone AS has_phone,
  c.has_office_phone AS has_office_phone,
  c.has_mobile AS has_mobile,
  c.has_address AS has_address,
  c.has_department AS has_department,
  c.has_successor AS has_successor,
  c.signed_off_by AS signed_off_by,
  c.consent_basis AS consent_basis,
  c.signed_off_at AS signed_off_at,
  c.contact_left_at AS contact_left_at,
  c.consent_at AS consent_at,
  c.optout_at AS optout_at,
  c.renewal_at AS renewal_at,
  c.total_amount AS total_amount,
  c.expected_amount AS expected_amount,
  c.order_count AS order_count,
  c.purchase_days AS purchase_days,
  c.median_gap_days AS median_gap_days,
  c.login_30d AS login_30d,
  c.features_used AS features_used,
  c.adoption_rate AS adoption_rate,
  c.usage_ratio AS usage_ratio,
  c.ticket_count AS ticket_count,
  c.nps AS nps,
  c.pre_churn_usage AS pre_churn_usage,
  c.churn_reason AS churn_reason,
  c.contact_word AS contact_word,
  c.resolved_word AS resolved_word,
  c.stop_mail_ok AS stop_mail_ok,
  c.stop_dm_ok AS stop_dm_ok,
  c.stop_phone_ok AS stop_phone_ok,
  c.stop_sms_ok AS stop_sms_ok,
  c.reason_names_leaver AS reason_names_leaver,
  c.reason_names_mover AS reason_names_mover,
  c.is_end_unread AS is_end_unread,
  c.is_churn_unread AS is_churn_unread,
  c.is_order_unread AS is_order_unread,
  c.is_trade_unread AS is_trade_unread,
  c.unreadable AS unreadable,
  c.customer_type AS customer_type,
  c.type_inferred AS type_inferred,
  c.mail_ok AS mail_ok,
  c.dm_ok AS dm_ok,
  c.phone_ok AS phone_ok,
  c.sms_ok AS sms_ok,
  c.suppressed AS suppressed,
  c.is_stopped_by_name AS is_stopped_by_name,
  c.suppress_reason AS suppress_reason,
  c.suppress_evidence AS suppress_evidence,
  c.start_at AS start_at,
  c.end_at AS end_at,
  c.run_until AS run_until,
  c.first_order AS first_order,
  c.last_order AS last_order,
  c.last_contact AS last_contact,
  c.registered AS registered,
  c.churned AS churned,
  c.dates_reversed AS dates_reversed,
  c.is_running AS is_running,
  c.is_ending AS is_ending,
  c.has_contract AS has_contract,
  c.is_end_lost AS is_end_lost,
  c.has_order_ahead AS has_order_ahead,
  c.has_future_date AS has_future_date,
  c.past_end AS past_end,
  c.trade_clock AS trade_clock,
  c.contract_tenure AS contract_tenure,
  c.order_tenure AS order_tenure,
  c.months_since_order AS months_since_order,
  c.said_status AS said_status,
  c.says_cancelling AS says_cancelling,
  c.never_bought AS never_bought,
  c.is_closed AS is_closed,
  c.was_buyer AS was_buyer,
  CASE
    WHEN c.is_closed THEN 'closed'
    WHEN c.status_by_dates IS NOT NULL THEN c.status_by_dates
    WHEN c.was_buyer AND c.said_status IN ('existing', 'dormant_former') THEN c.said_status
    WHEN c.was_buyer AND c.said_status = 'dormant_lost_prospect' THEN 'dormant_former'
    WHEN c.was_buyer THEN 'unknown'
    WHEN c.never_bought THEN coalesce(c.status_as_prospect, 'unknown')
    WHEN c.is_trade_unread AND c.said_status IN ('new_prospect', 'dormant_lost_prospect') THEN 'unknown'
    ELSE coalesce(c.said_status, 'unknown')
  END AS status,
  CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END AS contact_clock,
  CASE
    WHEN CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END IS NULL THEN NULL
    WHEN CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END = c.last_contact THEN 'last_contact'
    WHEN CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END = c.last_order THEN 'last_order'
    WHEN CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END = c.past_end THEN 'contract_end'
    ELSE 'registered'
  END AS contact_clock_source,
  CASE WHEN CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END IS NOT NULL THEN CAST(CASE WHEN datediff('month', DATE '2026-11-22', DATE '2026-11-22' + 1) = 1 THEN datediff('month', CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END, DATE '2026-11-22') ELSE datesub('month', CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END, DATE '2026-11-22') END AS INTEGER) END AS dormancy_months,
  coalesce(c.contract_tenure, c.order_tenure) AS tenure_months,
  CASE WHEN c.contract_tenure IS NOT NULL THEN 'contract' WHEN c.order_tenure IS NOT NULL THEN 'orders' END AS tenure_source,
  ((NOT c.is_closed AND c.is_running AND c.is_ending AND NOT c.says_cancelling AND coalesce(c.churned < DATE '2026-11-22' AND coalesce(c.churned >= c.start_at, TRUE), FALSE)) OR NOT c.is_closed AND c.said_status IS NOT NULL AND coalesce(CASE
    WHEN c.is_closed THEN 'closed'
    WHEN c.status_by_dates IS NOT NULL THEN c.status_by_dates
    WHEN c.was_buyer AND c.said_status IN ('existing', 'dormant_former') THEN c.said_status
    WHEN c.was_buyer AND c.said_status = 'dormant_lost_prospect' THEN 'dormant_former'
    WHEN c.was_buyer THEN 'unknown'
    WHEN c.never_bought THEN coalesce(c.status_as_prospect, 'unknown')
    WHEN c.is_trade_unread AND c.said_status IN ('new_prospect', 'dormant_lost_prospect') THEN 'unknown'
    ELSE coalesce(c.said_status, 'unknown')
  END <> c.said_status, FALSE) AND c.said_status <> 'closed' AND NOT (c.said_status IN ('new_prospect', 'dormant_lost_prospect') AND coalesce(c.never_bought, FALSE) AND CASE
    WHEN c.is_closed THEN 'closed'
    WHEN c.status_by_dates IS NOT NULL THEN c.status_by_dates
    WHEN c.was_buyer AND c.said_status IN ('existing', 'dormant_former') THEN c.said_status
    WHEN c.was_buyer AND c.said_status = 'dormant_lost_prospect' THEN 'dormant_former'
    WHEN c.was_buyer THEN 'unknown'
    WHEN c.never_bought THEN coalesce(c.status_as_prospect, 'unknown')
    WHEN c.is_trade_unread AND c.said_status IN ('new_prospect', 'dormant_lost_prospect') THEN 'unknown'
    ELSE coalesce(c.said_status, 'unknown')
  END = 'unknown')) AS is_status_conflict
FROM classify AS c
