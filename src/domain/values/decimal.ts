/**
 * Decimal numbers as strings, so that no amount passes through a float. A decimal here is
 * `-?(0|[1-9]\d*)(\.\d+)?`; digits after the point stay as written (12.50).
 */

const PLAIN = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;

/**
 * Unsigned digits with optional thousands separators as a decimal: `1,234.50` → `1234.50`, `.5` → `0.5`.
 * The point is the decimal sign, as in Japan; `1.234,56` can only be continental and is read so. `1,23`,
 * `12,50` and `1.234.567` are undefined: they could mean two things.
 */
export function decimalOf(digits: string): string | undefined {
  if (digits === "") return undefined;
  if (CONTINENTAL.test(digits)) return trimmed(digits.replaceAll(".", "").replace(",", "."));
  return PLAIN.test(digits) ? trimmed(digits.replaceAll(",", "")) : undefined;
}

/** Multiplies a decimal by 10^places exactly; negative places divide. `85` by -2 → `0.85`. */
export function shifted(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = (places < 0 ? "0".repeat(-places) : "") + whole + fraction.padEnd(places, "0");
  const point = digits.length - Math.max(fraction.length, places) + places;
  const kept = digits.slice(point).replace(/0+$/, "");
  return trimmed(kept === "" ? digits.slice(0, point) : `${digits.slice(0, point)}.${kept}`);
}

/** The decimal with a minus; zero has no sign. */
export function negated(decimal: string): string {
  return /[1-9]/.test(decimal) ? `-${decimal}` : decimal;
}

/** The sum of two unsigned whole or fractional decimals, exact. */
export function sum(a: string, b: string): string {
  const places = Math.max(fractionLength(a), fractionLength(b));
  const total = BigInt(shifted(a, places)) + BigInt(shifted(b, places));
  return shifted(String(total), -places);
}

function fractionLength(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

function trimmed(decimal: string): string {
  const bare = decimal.replace(/^0+(?=\d)/, "");
  return bare.startsWith(".") ? `0${bare}` : bare;
}
