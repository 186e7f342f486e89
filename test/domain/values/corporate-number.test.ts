import { expect, it } from "vitest";
import { corporateNumberKey } from "../../../src/domain/values/corporate-number.ts";

it.each(["4011001098993", "7123456789012", "2120901007402"])(
  "%s holds its check digit",
  (number) => {
    expect(corporateNumberKey(number)).toEqual({ value: number });
  },
);

it.each(["T4011001098993", "4-0110-0109-8993", "４０１１００１０９８９９３", "4011 0010 98993"])(
  "%s is the same number",
  (text) => {
    expect(corporateNumberKey(text)).toEqual({ value: "4011001098993" });
  },
);

it.each([
  ["4011001098994", "wrong_check_digit"],
  ["4011001098939", "wrong_check_digit"],
  ["0000000000000", "wrong_check_digit"],
  ["401100109899", "not_a_corporate_number"],
  ["4.01E+12", "exponent_form"],
])("%s is %s", (text, problem) => {
  expect(corporateNumberKey(text)).toEqual({ problem });
});

it("is undefined for blank", () => {
  expect(corporateNumberKey("-")).toBeUndefined();
});
