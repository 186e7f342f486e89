import type { BlacklistLine, Customer, Day } from "./types.ts";

export interface Barred {
  readonly blacklisted: boolean;
  readonly nameOnly: boolean;
  readonly reason: string | undefined;
}

const strongKeys = ["customer_id", "corporate_number", "email", "phone"] as const;
const names = ["company_name", "full_name"] as const;

/** MISSION W4: one strong key removes, a name alone never does; an expired line bars nobody. */
export function barredOf(customer: Customer, lines: readonly BlacklistLine[], asOf: Day): Barred {
  const valid = lines.filter(({ expires_at: until }) => until === undefined || until >= asOf);
  const agree = (line: BlacklistLine, keys: readonly (keyof BlacklistLine & keyof Customer)[]) =>
    keys.some((key) => line[key] !== undefined && line[key] === customer[key]);
  const hit = valid.find((line) => agree(line, strongKeys));
  return {
    blacklisted: hit !== undefined,
    nameOnly: hit === undefined && valid.some((line) => agree(line, names)),
    reason: hit?.reason,
  };
}
