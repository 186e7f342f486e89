import type { Column, ColumnType, Fold, PartSet } from "./types.ts";

interface Extra {
  readonly stop?: string;
  readonly veto?: string;
  readonly weak?: string;
  readonly parts?: readonly PartSet[];
  readonly several?: Column["several"];
  readonly personal?: true;
  readonly internal?: true;
}

/**
 * One row of the catalogue. Synonyms are written as one text, separated by `|` or line ends, so that
 * a table of several hundred words stays readable.
 */
export function column<const Name extends string>(
  name: Name,
  type: ColumnType,
  fold: Fold,
  label: readonly [ja: string, en: string],
  headers = "",
  extra: Extra = {},
): Column<Name> {
  return {
    name,
    type,
    fold,
    label: { ja: label[0], en: label[1] },
    headers: words(headers),
    stopHeaders: words(extra.stop ?? ""),
    vetoHeaders: words(extra.veto ?? ""),
    weakHeaders: words(extra.weak ?? ""),
    parts: extra.parts ?? [],
    several: extra.several ?? "coalesce",
    personal: extra.personal ?? false,
    internal: extra.internal ?? false,
  };
}

/** `series("TEL", 1, 3, "hyphen")` is TEL1, TEL2, TEL3 joined by hyphens. */
export function series(stem: string, from: number, to: number, join: PartSet["join"]): PartSet {
  const pieces = Array.from({ length: to - from + 1 }, (_, step) => `${stem}${from + step}`);
  return { pieces, join };
}

function words(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
