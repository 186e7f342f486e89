import { column } from "./build.ts";

/** Use and health of a product (MISSION P2, X2). Rows of one account hold the same account-wide count. */
export const usageColumns = [
  column(
    "login_30d",
    "number",
    "greatest",
    ["ログイン回数(30日)", "Logins in 30 Days"],
    "ログイン回数 | 月間ログイン回数 | 直近30日ログイン回数 | ログイン数 | Logins | Login Count",
  ),
  column(
    "features_used",
    "number",
    "greatest",
    ["利用機能数", "Features Used"],
    "使用機能数 | 利用している機能数",
  ),
  column(
    "adoption_rate",
    "number",
    "greatest",
    ["活用率", "Adoption Rate"],
    "定着率 | 機能利用率 | アダプション率 | Adoption",
  ),
  column(
    "usage_ratio",
    "number",
    "greatest",
    ["利用率", "Usage Ratio"],
    "使用率 | 上限利用率 | 契約枠利用率 | 利用枠消化率 | Usage Rate",
  ),
  column(
    "ticket_count",
    "number",
    "greatest",
    ["問い合わせ件数", "Ticket Count"],
    "問合せ件数 | お問い合わせ件数 | 問い合わせ数 | 問合せ数 | チケット数 | サポート件数 | Tickets | Number of Tickets",
  ),
  column(
    "nps",
    "number",
    "greatest",
    ["NPS", "NPS Score"],
    "NPSスコア | 推奨度 | Net Promoter Score",
  ),
  column(
    "pre_churn_usage",
    "text",
    "first",
    ["解約前利用状況", "Usage before Churn"],
    "解約前の利用状況 | 解約前利用 | 解約前ログイン回数 | 解約前利用頻度 | 休眠前利用状況",
  ),
] as const;
