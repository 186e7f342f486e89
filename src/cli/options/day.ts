import { format } from "date-fns/format";
import { isMatch } from "date-fns/isMatch";
import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import type { Io } from "../io.ts";

/** A day of the calendar as YYYY-MM-DD; today, local, when none is given. */
export function day(given: readonly string[], io: Io, flag: string): string {
  const last = given.at(-1);
  if (last === undefined || last === "today") return format(io.now(), "yyyy-MM-dd");
  const written = last.replaceAll("/", "-");
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && isMatch(written, "yyyy-MM-dd")) return written;
  throw new UserError(usageErrors.dayInvalid, { flag, given: last });
}
