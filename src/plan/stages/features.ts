import { windowSql } from "../condition.ts";
import { completedMonths } from "../months.ts";
import { type Build, type Columns, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, name, sql, value } from "../sql.ts";

/**
 * The facts of src/domain/features that no earlier stage holds: churn date and wait, sign-off, contact
 * person, releases, notes. A fact that is not known stays NULL.
 */
export function features(build: Build): Stage {
  const { dialect, request } = build;
  const asOf = value({ day: request.asOf });
  const { windows } = request.playbook;
  const churn = sql`coalesce(s.churned, s.past_end, s.last_order)`;
  // Who is existing has not left by ordering or by a term that ended.
  const left = sql`CASE WHEN s.status = 'existing' THEN s.churned ELSE ${churn} END`;
  const monthsTo = (day: Fragment) => completedMonths(day, asOf, dialect);
  const hasLeft = contactHasLeft(asOf);
  // That the contact person left is no news where the list says so itself: that person is not addressed any more
  // (MISSION P9).
  const isKnownLeft = sql`(note.reading = 'contact_left' AND ${isBusiness} AND ${hasLeft})`;
  const signOffMonths = monthsTo(sql`s.signed_off_at`);
  const yearly = sql`(s.order_count * 12 / CASE WHEN ${monthsTo(sql`s.first_order`)} < 12 THEN 12 ELSE ${monthsTo(sql`s.first_order`)} END)`;
  const unknown = (type: keyof typeof dialect.types) => sql`CAST(NULL AS ${dialect.types[type]})`;
  const columns: Columns = [
    ...carry(build, "statused", "s", [
      "contact_word",
      "resolved_word",
      "reason_names_leaver",
      "reason_names_mover",
      "is_ending",
      "says_cancelling",
    ]),
    ["churn_day", churn],
    ["months_since_churn", sql`CASE WHEN ${churn} IS NOT NULL THEN ${monthsTo(churn)} END`],
    ["churn_day_unreadable", sql`(s.is_churn_unread AND s.churned IS NULL)`],
    [
      "not_before",
      sql`CASE WHEN ${churn} IS NOT NULL THEN ${dialect.addMonths(churn, windows.internal_wait_months)} END`,
    ],
    ["contact_left", sql`CASE WHEN ${isBusiness} THEN ${hasLeft} ELSE FALSE END`],
    [
      "contact_moved",
      sql`(${isBusiness} AND ${hasLeft} AND coalesce(s.contact_word <> 'left', TRUE) AND (coalesce(s.contact_word = 'moved', FALSE) OR s.reason_names_mover))`,
    ],
    ["successor_known", sql`s.has_successor`],
    [
      "trouble_resolved",
      sql`CASE s.resolved_word WHEN 'yes' THEN TRUE WHEN 'no' THEN FALSE END`,
      { of: [["s", "resolved_word"]], otherwise: unknown("boolean") },
    ],
    [
      "signed_off",
      sql`(s.signed_off_by IS NOT NULL AND s.signed_off_at <= ${asOf} AND ${signOffMonths} < ${windowSql("sign_off_months", windows)} AND coalesce(s.signed_off_at >= ${left}, TRUE) AND s.signed_off_at IS NOT NULL)`,
      { of: [["s", "signed_off_by"]], otherwise: value(false) },
    ],
    [
      "orders_per_year",
      sql`CASE WHEN s.first_order IS NOT NULL AND s.order_count IS NOT NULL THEN CAST(${yearly} AS ${dialect.types.decimal}) END`,
      {
        of: ["first_order", "order_count"].map((column) => ["s", column]),
        otherwise: unknown("decimal"),
      },
    ],
    ["cancellation_notified", sql`(s.is_ending OR (s.says_cancelling AND s.status = 'existing'))`],
    [
      "months_to_renewal",
      sql`CASE WHEN s.renewal_at >= ${asOf} THEN ${completedMonths(asOf, sql`s.renewal_at`, dialect)} END`,
      { of: [["s", "renewal_at"]], otherwise: unknown("integer") },
    ],
    ["note_caution", sql`CASE WHEN ${isKnownLeft} THEN note.other_reading ELSE note.reading END`],
    ["note_excerpt", sql`CASE WHEN ${isKnownLeft} THEN note.other_excerpt ELSE note.excerpt END`],
    ...prohibition(request.inputs.blacklist, unknown("text")),
  ];
  const blacklist = sql`
LEFT JOIN blacklist AS b ON b.account_id = s.account_id`;
  return stage(
    "features",
    columns,
    sql`statused AS s
LEFT JOIN noted AS note ON note.account_id = s.account_id${request.inputs.blacklist ? blacklist : sql``}`,
    true,
  );
}

/** What the blacklist says of the account; without one nobody is on it. */
function prohibition(isGiven: boolean, unknown: Fragment): Columns {
  const given = (column: string, otherwise: Fragment) =>
    isGiven ? sql`coalesce(b.${name(column)}, ${otherwise})` : otherwise;
  return [
    ["blacklisted", given("blacklisted", value(false))],
    ["blacklist_name_only", given("blacklist_name_only", value(false))],
    ["blacklist_reason", given("blacklist_reason", unknown)],
    ["blacklist_evidence", given("blacklist_evidence", unknown)],
  ];
}

const isBusiness = sql`s.customer_type = 'b2b'`;

/** An advance notice of a move counts from its day on. */
function contactHasLeft(asOf: Fragment): Fragment {
  return sql`(CASE WHEN s.contact_left_at > ${asOf} THEN FALSE ELSE coalesce(s.contact_word IN ('left', 'moved'), FALSE) OR (s.contact_word IS NULL AND s.contact_left_at IS NOT NULL) OR s.reason_names_leaver END)`;
}

/** The most serious caution word in any note of the account's rows, and the most serious but for a contact who left. */
export function noted(): Stage {
  const isOther = sql`(reading <> 'contact_left' AND place_of_kind = 1)`;
  return stage(
    "noted",
    [
      ["account_id", sql`account_id`],
      ["reading", sql`max(CASE WHEN place = 1 THEN reading END)`],
      ["excerpt", sql`max(CASE WHEN place = 1 THEN excerpt END)`],
      ["other_reading", sql`max(CASE WHEN ${isOther} THEN reading END)`],
      ["other_excerpt", sql`max(CASE WHEN ${isOther} THEN excerpt END)`],
    ],
    sql`(
  SELECT i.account_id, n.reading, n.excerpt,
    row_number() OVER (PARTITION BY i.account_id ORDER BY n.severity, n.row_id, n.excerpt) AS place,
    row_number() OVER (PARTITION BY i.account_id, n.reading = 'contact_left' ORDER BY n.severity, n.row_id, n.excerpt) AS place_of_kind
  FROM reading_note AS n JOIN identify AS i ON i.row_id = n.row_id
) AS notes GROUP BY account_id`,
  );
}

/**
 * P6: the feature that was missing, released after the churn and not later than the as-of day.
 * `release_words` holds the words of each release in matching form; the newest match is named.
 */
export function released(build: Build): Stage {
  const { dialect, request } = build;
  const asOf = value({ day: request.asOf });
  const columns = ["missing_feature", "churn_note", "churn_reason"].filter((column) =>
    request.inputs.columns.has(column),
  );
  if (!request.inputs.releases || columns.length === 0) {
    return stage(
      "released",
      [
        ["account_id", sql`account_id`],
        ["is_after", sql`FALSE`],
        ["feature", sql`CAST(NULL AS ${dialect.types.text})`],
      ],
      sql`features WHERE FALSE`,
    );
  }
  const said = columns
    .map((column) => sql`coalesce(r.${name(column)}, '')`)
    .reduce((all, next) => sql`${all} || ' ' || ${next}`);
  const wanted = sql`(SELECT f.account_id, f.churn_day, lower(${dialect.nfkc(said)}) AS said
    FROM features AS f
    JOIN identify AS i ON i.account_id = f.account_id
    JOIN customers_rows AS r ON r.row_id = i.row_id
    WHERE f.churn_reason = 'feature_gap')`;
  const after = sql`(w.released_at > g.churn_day AND w.released_at <= ${asOf})`;
  return stage(
    "released",
    [
      ["account_id", sql`account_id`],
      ["is_after", sql`is_after`],
      ["feature", sql`feature`],
    ],
    sql`(
  SELECT g.account_id, w.feature, ${after} AS is_after,
    row_number() OVER (PARTITION BY g.account_id ORDER BY CASE WHEN ${after} THEN 0 ELSE 1 END, w.released_at DESC, w.feature) AS place
  FROM ${wanted} AS g
  JOIN release_words AS w ON ${dialect.containsApart(sql`g.said`, sql`w.word`)}
) AS matches WHERE place = 1`,
  );
}
