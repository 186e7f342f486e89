import { isListName, type ListName } from "../../domain/lists.ts";
import { standingQuery } from "../../plan/queries/explain-who.ts";
import type { Scored } from "../scored.ts";

/** An account that answers, and where it stands. */
export interface Standing {
  readonly account: number;
  readonly list: ListName;
  readonly rank: number;
  readonly length: number;
  /** Score of the account one rank above, as text; absent at rank 1. */
  readonly above?: string;
}

/** The places of accounts, by account. */
export async function standingsOf(
  accounts: readonly number[],
  { engine, request }: Scored,
): Promise<ReadonlyMap<number, Standing>> {
  if (accounts.length === 0) return new Map();
  const rows = await engine.rows(standingQuery(accounts, request.dialect));
  return new Map(
    rows.map(([account, list, rank, length, above]) => {
      if (!isListName(String(list))) throw new Error(`an account is on the unknown list ${list}`);
      return [
        Number(account),
        {
          account: Number(account),
          list: String(list) as ListName,
          rank: Number(rank),
          length: Number(length),
          ...(above === null || above === undefined ? {} : { above: String(above) }),
        },
      ];
    }),
  );
}
