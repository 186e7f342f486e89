import { type Column, columns, type FileKind } from "../../src/domain/columns.ts";
import { features } from "../../src/domain/features.ts";

type Language = "en" | "ja";

/** Synonyms shown of a column; docs/inputs.md says that there are more. */
const SHOWN = 6;

const heads: Readonly<Record<Language, string>> = {
  en: "| column | headers it is known by | facts it buys |\n| --- | --- | --- |",
  ja: "| 項目 | 見出しの例 | 分かること |\n| --- | --- | --- |",
};

/** The page with the table below each `<!-- columns: KIND -->` made from the catalogue. */
export function withTables(page: string, language: Language): string {
  return page.replaceAll(
    /(<!-- columns: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, kind: string, close: string) =>
      `${open}${heads[language]}\n${rows(kind as FileKind, language)}\n${close}`,
  );
}

function rows(kind: FileKind, language: Language): string {
  return columns[kind]
    .map((column) => {
      const bought = kind === "customers" ? factsOf(column, language) : [];
      const stops = column.stopHeaders.slice(0, 3);
      const headers = [...new Set([column.label.ja, column.label.en, ...column.headers])];
      const known = [...headers.slice(0, SHOWN), ...stops].map(escaped).join(", ");
      return `| \`${column.name}\` | ${known} | ${bought.join(", ")} |`;
    })
    .join("\n");
}

function factsOf(column: Column, language: Language): string[] {
  return Object.values(features)
    .filter(({ from }) => (from as readonly string[]).includes(column.name))
    .map(({ label }) => label[language]);
}

const escaped = (text: string) => text.replaceAll("|", "\\|");
