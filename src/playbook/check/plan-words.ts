/**
 * Column names that the plan keeps for itself: a declared column of that name would stand in its place,
 * and `is_closed` would then open a gate. Held to the compiled plan by a test.
 */
const words = new Set(
  `a_cut account_id account_key amount amounts b_cut before blacklist_hits bound churn_day churned
  churned_at claims clash clashes closed contact_word contract_tenure contract_word dates_reversed end_at entry excerpt
  feature features file_no final_key first_order found_target further gate identify in_contact keyed keys kind
  last_contact last_end last_order lasting_terms legal_form line line_id match_key
  matches merge_role normalise notes number numbers order_tenure other_excerpt
  other_reading own past_end place place_of_kind position prospect_clock ranked_amount
  reading refused reason_names_leaver reason_names_mover registered resolved_word results row_count row_id run_start
  run_until running said says_cancelling source_line
  start_at status_as_prospect status_by_dates status_word stops strong target_key tie total
  trade_clock type_inferred type_word unreadable until_before until_day value_amount waits_for_basis wanted_target
  was_buyer weak who`.split(/\s+/),
);
const prefixes = /^(?:has|is|of|said|stop|hit|gate|sum|lacks|flag|cell)_/;
/** Numbers of a case, and the runs of a text. */
const numbered = /^(?:case|reason_to_contact|why|missing|flags)_\d+$/;

/** Whether a declared column must not be called so. One letter is a table's short name. */
export function isPlanWord(name: string): boolean {
  return name.length === 1 || words.has(name) || prefixes.test(name) || numbered.test(name);
}
