import type { Amount } from "./types.ts";

/** A decimal of the playbook as units of 1/10 000, exactly as it is written there. */
export function scaled(number: number | string): Amount {
  const found = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(String(number));
  if (found === null) throw new Error(`not a decimal with at most four places: ${number}`);
  const [, sign, whole = "0", places = ""] = found;
  const units = BigInt(whole + places.padEnd(4, "0"));
  return sign === "-" ? -units : units;
}
