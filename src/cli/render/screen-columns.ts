/** A column of the table on a terminal. */
export interface ScreenColumn {
  readonly code: string;
  /** Cells it may be cut down to; undefined is never cut. */
  readonly least?: number;
  /** Left out when there is no room: the higher, the sooner. */
  readonly spare?: number;
  readonly right?: true;
}

/** What a person looks at first. `name` is company_name, or full_name where there is none. */
const layout: readonly ScreenColumn[] = [
  { code: "rank", right: true },
  { code: "list", spare: 3 },
  { code: "priority", spare: 2 },
  { code: "score", right: true },
  { code: "value_rank", spare: 6 },
  { code: "customer_id", spare: 1 },
  { code: "name", least: 12 },
  { code: "owner", least: 6, spare: 5 },
  { code: "channel", spare: 7 },
  { code: "next_action", least: 12, spare: 4 },
  { code: "reason_to_contact", least: 14, spare: 8 },
  { code: "why", least: 20 },
];

/** What is asked of the use case for that table. */
export const screenColumns: readonly string[] = layout.flatMap(({ code }) =>
  code === "name" ? ["company_name", "full_name"] : [code],
);

/** The layout of these columns: the one above when they are its own, else all of equal weight. */
export function layoutOf(codes: readonly string[]): readonly ScreenColumn[] {
  return codes === screenColumns ? layout : codes.map((code) => ({ code, least: 8 }));
}
