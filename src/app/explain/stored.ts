import { phoneColumns } from "../../domain/columns/party.ts";
import { rankedColumnNames } from "../../domain/ranked-columns.ts";
import type { Cell, Engine } from "../../engine/engine.ts";
import { UserError } from "../../errors.ts";
import { inputErrors } from "../../locale/inputs.ts";
import { duckdb } from "../../plan/dialects/duckdb.ts";
import { whoQuery } from "../../plan/queries/explain-who.ts";
import { comma, type Fragment, join, name, sql, value } from "../../plan/sql.ts";
import { type HeaderMapping, type MappedColumn, mapHeaders } from "../../read/headers.ts";
import { openTable } from "../../read/open-table.ts";
import { loadTable, type LoadedTable, type MappedFile } from "../../read/tables.ts";
import type { Explanation, ExplainResult, RunRequest, World } from "../contract.ts";
import { further, mostExplained } from "./further.ts";
import { missingFacts } from "./missing.ts";
import { rankedColumnOf } from "./recognise.ts";
import { storedReceipt } from "./stored-receipt.ts";
import { withEngine } from "./with-engine.ts";

/** Reads the reasons that a ranked list carries; nothing is scored again. */
export async function explainStored(
  who: string,
  run: RunRequest,
  world: World,
): Promise<ExplainResult> {
  return withEngine(run, world, async (engine, spoolDir) => {
    const files: MappedFile[] = [];
    for (const path of run.customers) files.push(await openList(path, run, world, spoolDir));
    const list = await loadTable(engine, "customers", files);
    const has = new Set(list.columns.map(({ column }) => column));
    const rows = await answeringRows(engine, who, list, has);
    if (rows.length === 0) throw await notOnList(engine, who, files);
    const columns = rankedColumnNames.filter((column) => has.has(column));
    const found = rows
      .slice(0, mostExplained)
      .map((row) =>
        explanation(
          Object.fromEntries(columns.map((column, at) => [column, String(row[at] ?? "")])),
          run,
        ),
      );
    return { found, rejected: [], notices: further(rows.length - found.length) };
  });
}

async function openList(
  path: string,
  run: RunRequest,
  world: World,
  spoolDir: string,
): Promise<MappedFile> {
  const { encoding, delimiter, headerRow } = run;
  const table = await openTable(path, {
    spoolDir,
    stdin: world.stdin,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  return { path, table, mapping: mappingOf(table.header) };
}

/** Ranked columns by their printed headers; of the input's own ones those that say who a row is. */
function mappingOf(header: readonly string[]): HeaderMapping {
  const ranked = rankedColumnNames.flatMap((column): MappedColumn[] => {
    const index = header.findIndex((text) => rankedColumnOf(text) === column);
    const text = header[index];
    return text === undefined
      ? []
      : [{ name: column, sources: [{ index, header: text }], join: "one" }];
  });
  const taken = new Set<string>(ranked.map(({ name: column }) => column));
  const own = mapHeaders(header, "customers").mapped.filter(
    ({ name: column }) => keysBesideList.has(column) && !taken.has(column),
  );
  return { mapped: [...ranked, ...own], own: [], secret: [], ambiguous: [], duplicates: [] };
}

/** Columns that a ranked list does not have, and that somebody may be asked for by. */
const keysBesideList: ReadonlySet<string> = new Set(["corporate_number", ...phoneColumns]);

async function answeringRows(
  engine: Engine,
  who: string,
  list: LoadedTable,
  has: ReadonlySet<string>,
): Promise<readonly (readonly Cell[])[]> {
  const from = name(list.name);
  const direct = whoQuery(who, from, has, duckdb);
  const merged: Fragment = has.has("merged_ids")
    ? sql` UNION ALL SELECT row_id, 1 AS level FROM ${from} WHERE contains(';' || merged_ids || ';', ${value(`;${who.trim()};`)})`
    : sql``;
  const columns = rankedColumnNames.filter((column) => has.has(column));
  return engine.rows(sql`WITH answering AS (
SELECT row_id, min(level) AS level FROM (SELECT * FROM (${direct}) AS direct${merged}) AS named GROUP BY row_id
)
SELECT ${join(
    columns.map((column) => sql`r.${name(column)}`),
    comma,
  )} FROM answering AS a JOIN ${from} AS r ON r.row_id = a.row_id
WHERE a.level = (SELECT min(level) FROM answering) ORDER BY r.row_id`);
}

async function notOnList(
  engine: Engine,
  who: string,
  files: readonly MappedFile[],
): Promise<UserError> {
  const rows = await engine.rows(
    sql`SELECT DISTINCT list FROM customers_rows WHERE list IS NOT NULL ORDER BY list`,
  );
  const lists = rows.map(([list]) => String(list)).join(", ") || "–";
  const file = files[0]?.table.file;
  return new UserError(
    inputErrors.notOnRankedList,
    { who, lists },
    file === undefined ? {} : { file },
  );
}

function explanation(row: Readonly<Record<string, string>>, run: RunRequest): Explanation {
  return {
    row,
    receipt: storedReceipt(row["why"] ?? ""),
    missing: missingFacts(row["missing"] ?? "", run),
    changes: [],
    stored: true,
  };
}
