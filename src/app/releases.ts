import { readDate } from "../domain/values/date.ts";
import type { Cell, Engine } from "../engine/engine.ts";
import { UserError } from "../errors.ts";
import { inputErrors } from "../locale/inputs.ts";
import { name, sql } from "../plan/sql.ts";
import { loadTable, type MappedFile } from "../read/tables.ts";
import type { RunRequest } from "./contract.ts";

/** `release_words`: feature, released_at and one word in matching form per row. A handful of lines. */
export async function loadReleases(
  engine: Engine,
  run: RunRequest,
  files: readonly MappedFile[],
): Promise<boolean> {
  if (files.length === 0) return false;
  for (const { table, mapping } of files) {
    const names = mapping.mapped.map((column) => column.name);
    if (names.includes("feature") && names.includes("released_at")) continue;
    throw new UserError(
      inputErrors.noReleaseColumns,
      {},
      { file: table.file, line: table.headerLine },
    );
  }
  const { columns, name: table } = await loadTable(engine, "releases", files);
  const keywords = columns.some(({ column }) => column === "keywords") ? sql`keywords` : sql`''`;
  const lines = await engine.rows(
    sql`SELECT feature, released_at, ${keywords}, file_no, line FROM ${name(table)} WHERE feature IS NOT NULL ORDER BY row_id`,
  );
  const words = lines.flatMap(([feature, releasedAt, keys, fileNo, line]): Cell[][] => {
    const read = readDate(String(releasedAt ?? ""), timezone(run));
    if (read === undefined || "problem" in read) {
      throw new UserError(
        inputErrors.unreadableRelease,
        {},
        {
          file: files[Number(fileNo)]?.table.file ?? "",
          line: Number(line),
          column: "released_at",
        },
      );
    }
    const spellings = [String(feature), ...String(keys ?? "").split(/[;；、,，\n]/)];
    const distinct = new Set(spellings.map(matchingForm).filter((word) => word.length > 1));
    return [...distinct].map((word) => [String(feature), read.value, word]);
  });
  await engine.createTable(
    "release_words",
    [
      ["feature", "text"],
      ["released_at", "date"],
      ["word", "text"],
    ],
    words,
  );
  return true;
}

/** As the plan folds what customers said: NFKC and lower case. */
function matchingForm(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

function timezone({ playbook }: RunRequest) {
  return playbook.timezone === undefined ? {} : { timezone: playbook.timezone };
}
