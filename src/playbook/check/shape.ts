import type * as z from "zod";
import type { Phrase } from "../../errors.ts";
import {
  between,
  checkPhrases,
  type Kind,
  shapePhrases,
  typeWords,
} from "../../locale/playbook-check.ts";
import { playbookFile } from "../schema.ts";
import { type Path, type Remark, say, unknownName } from "./finding.ts";
import { keysAt } from "./schema-keys.ts";
import { isTable } from "./table.ts";

type Issue = z.core.$ZodIssue;

/** What the schema says of a file, in our words. */
export function shapeRemarks(file: unknown): readonly Remark[] {
  const result = playbookFile.safeParse(file, { reportInput: false });
  return result.success ? [] : result.error.issues.flatMap((issue) => remarksOf(issue, [], file));
}

function remarksOf(issue: Issue, under: Path, file: unknown): readonly Remark[] {
  const at = [...under, ...(issue.path as (string | number)[])];
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(playbookFile, at);
    return issue.keys.map((key) => ({ at: [...at, key], message: unknownName("key", key, known) }));
  }
  if (issue.code === "invalid_union") return unionRemarks(issue, at, file);
  if (issue.code === "invalid_key") {
    return issue.issues
      .slice(0, 1)
      .map((inner) => ({ at, message: messageOf(inner, at, at.at(-1)) }));
  }
  const form = formAt(issue, at, valueAt(file, at));
  return [{ at, message: form ?? messageOf(issue, at, valueAt(file, at)) }];
}

/** So many keys are shown as the form itself. */
const fewKeys = 4;

/** Where one value stands for a table of few keys, the table: 18 for { b2b: …, b2c: … }. */
function formAt(issue: Issue, at: Path, value: unknown): Phrase | undefined {
  if (issue.code !== "invalid_type" || issue.expected !== "object") return undefined;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const keys = keysAt(playbookFile, at);
  if (keys.length === 0 || keys.length > fewKeys) return undefined;
  const form = keys.map((key) => `${key}: ${typeof value === "number" ? value : "…"}`).join(", ");
  return say(shapePhrases.form, { form: `{ ${form} }` });
}

/** Of several forms, the one that was meant: where the outer form already fits, what is wrong within. */
function unionRemarks(
  issue: Extract<Issue, { code: "invalid_union" }>,
  at: Path,
  file: unknown,
): readonly Remark[] {
  const value = valueAt(file, at);
  if (value === undefined) return [{ at, message: checkPhrases.missing }];
  const isOuter = (inner: Issue) => inner.code === "invalid_type" && inner.path.length === 0;
  const meant = issue.errors.find((inner) => !inner.some(isOuter));
  if (meant !== undefined) return meant.flatMap((inner) => remarksOf(inner, at, file));
  const types = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
  return [{ at, message: expectedOneOf([...new Set(types)]) }];
}

function expectedOneOf(types: readonly string[]): Phrase {
  const words = types.map((type) => typeWords[type] ?? { en: type, ja: type });
  const joined = (language: "en" | "ja") =>
    words.map((word) => word[language]).join(between[language]);
  return say(shapePhrases.expected, { type: { en: joined("en"), ja: joined("ja") } });
}

function messageOf(issue: Issue, at: Path, value: unknown): Phrase {
  if (value === undefined) return checkPhrases.missing;
  if (issue.message in shapePhrases)
    return shapePhrases[issue.message as keyof typeof shapePhrases];
  if (issue.code === "invalid_type") return typeMessage(issue.expected, value);
  if (issue.code === "invalid_value") {
    return unknownName(kindAt(at), wordOf(value), issue.values.map(String));
  }
  if (issue.code === "too_small") return tooSmall(issue);
  if (issue.code === "too_big") return say(shapePhrases.tooBig, { limit: String(issue.maximum) });
  return say(shapePhrases.other, { reason: issue.message });
}

function typeMessage(expected: string, value: unknown): Phrase {
  const isUnquoted = typeof value === "number" || typeof value === "boolean";
  return expected === "string" && isUnquoted ? shapePhrases.quote : expectedOneOf([expected]);
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): Phrase {
  if (issue.origin !== "number" && issue.origin !== "int") return shapePhrases.blank;
  const phrase = issue.inclusive === false ? shapePhrases.tooSmallStrict : shapePhrases.tooSmall;
  return say(phrase, { limit: String(issue.minimum) });
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What the names under a key are names of. */
const kindsByKey: Readonly<Record<string, Kind>> = {
  list: "list",
  high: "channel",
  low: "channel",
  channels: "channel",
  consent_default: "permission",
  churn_reason_order: "code",
  window: "window",
};

function kindAt(at: Path): Kind {
  const keys = at.filter((part) => typeof part === "string");
  return (
    kindsByKey[keys.at(-1) ?? ""] ?? (keys.includes("consent_default") ? "permission" : "value")
  );
}

function valueAt(file: unknown, at: Path): unknown {
  return at.reduce<unknown>((item, part) => {
    if (Array.isArray(item)) return (item as unknown[])[Number(part)];
    return isTable(item) && Object.hasOwn(item, part) ? item[part] : undefined;
  }, file);
}
