import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, name, sql, value } from "../sql.ts";

/** P1: past + expected amount. A missing part is omitted, both missing is blank (never C), a negative total counts 0. */
function valueAmount({ request, dialect }: Build): Fragment {
  const part = (column: "total_amount" | "expected_amount") =>
    sql`CASE WHEN f.${name(column)} < 0 THEN 0 ELSE coalesce(f.${name(column)}, 0) END`;
  const weight = value(request.playbook.value.expected_weight);
  return sql`CASE WHEN f.total_amount IS NOT NULL OR f.expected_amount IS NOT NULL THEN CAST(${part("total_amount")} + ${part("expected_amount")} * ${weight} AS ${dialect.types.decimal}) END`;
}

/** Blacklisted and closed accounts are not ranked with the others. */
const rankedAmount = (build: Build) =>
  sql`CASE WHEN NOT f.blacklisted AND f.status <> 'closed' THEN ${valueAmount(build)} END`;

export function valued(build: Build): Stage {
  const { releases } = build.request.inputs;
  return stage(
    "valued",
    [
      ...carry(build, "features", "f"),
      ["ranked_amount", rankedAmount(build)],
      ["value_amount", valueAmount(build)],
      ["release_after_churn", releasedAfter(build)],
      [
        "release_feature",
        releases ? sql`r.feature` : sql`CAST(NULL AS ${build.dialect.types.text})`,
      ],
    ],
    releases
      ? sql`features AS f LEFT JOIN released AS r ON r.account_id = f.account_id`
      : sql`features AS f`,
  );
}

/** Without a releases table nobody knows; with one, no match means no. */
function releasedAfter(build: Build) {
  if (!build.request.inputs.releases) return sql`CAST(NULL AS ${build.dialect.types.boolean})`;
  return sql`CASE WHEN r.account_id IS NULL THEN FALSE ELSE r.is_after END`;
}

/**
 * Per customer type the smallest amounts that still rank A and B: an account ranks by the share of the
 * total that stands before it, so equal amounts share the rank of the first. Two rows instead of one per
 * amount: a join of a million amounts cost more than all rules together. Read from `features` once more, for a stage
 * that two others read is kept by the engine, with all its columns.
 */
export function cuts(build: Build): Stage {
  const { a_share: a, b_share: b } = build.request.playbook.value;
  const reached = (share: number) =>
    sql`min(CASE WHEN before < ${value(share)} * total THEN value_amount END)`;
  return stage(
    "cuts",
    [
      ["customer_type", sql`customer_type`],
      ["a_cut", reached(a)],
      ["b_cut", reached(b)],
    ],
    sql`(
  SELECT customer_type, value_amount,
    sum(amount) OVER (PARTITION BY customer_type) AS total,
    sum(amount) OVER (PARTITION BY customer_type ORDER BY value_amount DESC ROWS UNBOUNDED PRECEDING) - amount AS before
  FROM (
    SELECT customer_type, ranked_amount AS value_amount, sum(ranked_amount) AS amount
    FROM (SELECT f.customer_type, ${rankedAmount(build)} AS ranked_amount FROM features AS f) AS f
    WHERE ranked_amount IS NOT NULL
    GROUP BY customer_type, ranked_amount
  ) AS amounts
) AS running
GROUP BY customer_type`,
  );
}

export function ranked(build: Build): Stage {
  return stage(
    "value_ranked",
    [
      ...carry(build, "valued", "v", ["ranked_amount"]),
      [
        "value_rank",
        sql`CASE WHEN v.ranked_amount IS NULL THEN NULL WHEN v.ranked_amount >= c.a_cut THEN 'A' WHEN v.ranked_amount >= c.b_cut THEN 'B' ELSE 'C' END`,
      ],
    ],
    sql`valued AS v
LEFT JOIN cuts AS c ON c.customer_type = v.customer_type`,
  );
}
