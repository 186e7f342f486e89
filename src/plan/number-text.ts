/**
 * A number as SQL wants it: plain digits, whatever JavaScript would print. 1e21 gives all its digits
 * (`1e+21` would be a float to the engine), 0.1 + 0.2 gives 0.3: fifteen digits are what a float carries
 * exactly. Throws a TypeError for what is no finite number.
 */
export function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError(`not a finite number: ${number}`);
  if (Number.isInteger(number)) return BigInt(number).toString();
  const [mantissa = "", exponent = "0"] = number.toExponential(14).split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "").replace(/0+$/, "");
  const point = Number(exponent) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const places = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  return `${sign}${whole}${places === "" ? "" : `.${places}`}`;
}
