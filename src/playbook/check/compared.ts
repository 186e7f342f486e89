import { checkPhrases } from "../../locale/playbook-check.ts";
import { isoDate } from "../schema/parts.ts";
import { windowNames } from "../schema/windows.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Field, Scene } from "./scene.ts";
import { isTable, tableOf } from "./table.ts";

/** With what a fact is compared. `field` is undefined where the fact itself is unknown. */
export interface Compared {
  readonly key: string;
  readonly name: string;
  readonly field: Field | undefined;
}

/** The value of `is`, `contains`, or each of `in`. */
export function checkValue(value: unknown, compared: Compared, at: Path, scene: Scene): void {
  if (compared.key !== "in") {
    checkScalar(value, compared, at, scene);
  } else if (!Array.isArray(value) || value.length === 0) {
    scene.report(at, checkPhrases.missing);
  } else {
    value.forEach((item, index) => checkScalar(item, compared, [...at, index], scene));
  }
}

function checkScalar(value: unknown, { name, field }: Compared, at: Path, scene: Scene): void {
  if (field === undefined) return;
  const wants = wanted[field.type];
  if (field.type === "enum" && typeof value === "string") {
    if (!field.values?.includes(value)) {
      scene.report(at, unknownName("code", value, field.values ?? []));
    }
  } else if (!wants.fits(value)) {
    scene.report(at, checkPhrases[wants.phrase], {
      field: name,
      words: (field.values ?? []).join(", "),
    });
  }
}

const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isDay = (value: unknown) => isoDate.safeParse(value).success;

const wanted = {
  enum: { fits: () => false, phrase: "wantsCode" },
  boolean: { fits: (value: unknown) => typeof value === "boolean", phrase: "wantsFlag" },
  integer: { fits: (value: unknown) => Number.isInteger(value), phrase: "wantsWhole" },
  decimal: { fits: isNumber, phrase: "wantsNumber" },
  date: { fits: isDay, phrase: "wantsDay" },
  text: {
    fits: (value: unknown) => typeof value === "string" && value.trim() !== "",
    phrase: "wantsText",
  },
} as const;

/** A limit of `gte` and its like: a number, a window's months, or a day. */
export function checkLimit(value: unknown, compared: Compared, at: Path, scene: Scene): void {
  const { name, field } = compared;
  if (isTable(value) && (field === undefined || field.type !== "date")) {
    checkWindow(value["window"], compared, at, scene);
    for (const key of Object.keys(value).filter((part) => part !== "window")) {
      scene.report([...at, key], unknownName("key", key, ["window"]));
    }
  } else if (field?.type === "date") {
    if (!isDay(value)) scene.report(at, checkPhrases.wantsDay, { field: name });
  } else if (field !== undefined && !isNumber(value)) {
    scene.report(at, checkPhrases.wantsLimit, { field: name });
  }
}

function checkWindow(window: unknown, { name }: Compared, at: Path, scene: Scene): void {
  const place = [...at, "window"];
  if (typeof window !== "string") {
    scene.report(place, checkPhrases.missing);
  } else if (!(windowNames as readonly string[]).includes(window)) {
    scene.report(place, unknownName("window", window, windowNames));
  } else if (tableOf(scene.merged["windows"])[window] === null) {
    scene.report(place, checkPhrases.windowUnset, { window });
  } else if (!countsMonths(name, scene)) {
    scene.report(place, checkPhrases.notMonths, { field: name });
  }
}

/** Months of the catalogue say so in their name; of a declared number nobody knows. */
function countsMonths(name: string, scene: Scene): boolean {
  return (
    name.includes("months") ||
    isTable(tableOf(scene.merged["columns"])[name]) ||
    !scene.fields.has(name)
  );
}
