import type { Engine } from "../engine/engine.ts";
import { type Notice, UserError } from "../errors.ts";
import { inputErrors, inputNotices, prohibitionKinds } from "../locale/inputs.ts";
import type { Dialect } from "../plan/dialect.ts";
import {
  filledFiles,
  keyKinds,
  linesInForce,
  nameOnlyCount,
  type Side,
  otherChannelLines,
  unknownChannelLines,
  uselessLines,
} from "../plan/queries/side-counts.ts";
import { datesBounce } from "../domain/columns.ts";
import { channelByCells } from "./channel-by-cells.ts";
import { sideKeys, sideNames, strongColumns } from "../plan/side-files/keys.ts";
import type { IdSource } from "../plan/request.ts";
import { withFurther } from "../plan/stages/account-keys.ts";
import { blacklistLines, stopKeys, stopLines } from "../plan/side-files/lines.ts";
import { type Fragment, sql } from "../plan/sql.ts";
import { interpret } from "../read/interpret.ts";
import { furtherOf, type LoadedTable, loadTable, type MappedFile } from "../read/tables.ts";
import type { RunRequest } from "./contract.ts";
import { permissionSources } from "./permission-sources.ts";
import { refuseOtherLine } from "./header-line.ts";
import { namedLines } from "./named-lines.ts";

export interface Prohibitions {
  readonly given: boolean;
  /** Kinds of key that at least one line holds. */
  readonly kinds: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  /** As they were read in the end, where cells told what headers did not. */
  readonly files?: readonly MappedFile[];
}

const none: Prohibitions = { given: false, kinds: new Set(), notices: [] };

/** `blacklist_keys` and `blacklist_lines`. A given but empty list is refused: it would let everybody through. */
export async function loadBlacklist(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  files: readonly MappedFile[],
  ids: readonly IdSource[],
): Promise<Prohibitions> {
  if (files.length === 0) return none;
  requireKeyColumns("blacklist", files, [...strongColumns, "company_name", "full_name"], run);
  requireWhole("blacklist", files);
  const table = await loadTable(engine, "blacklist", files);
  const has = new Set(table.columns.map(({ column }) => column));
  const further = furtherOf(table);
  const side = { columns: has, further };
  for (const [column, kind] of [
    ["expires_at", "date"],
    ["reason", "bar"],
  ] as const) {
    const sources = withFurther(side, [column]).map((cell) => ({
      table: table.name,
      column: cell,
      kind,
    }));
    await readInto(engine, dialect, run, "blacklist", sources, kind);
  }
  await engine.run(
    sql`CREATE TABLE blacklist_lines AS ${blacklistLines(side, fileNames(files), run.asOf, dialect)}`,
  );
  await engine.run(
    sql`CREATE TABLE blacklist_keys AS SELECT k.* FROM (${sideKeys({ table: table.name, ...side, ids, weakKind: "name" }, dialect)}) AS k JOIN blacklist_lines AS l ON l.line_id = k.line_id`,
  );
  return finish(engine, "blacklist", table, files, run);
}

/** `stop_keys` (one row per key and channel) and `stop_lines`. */
export async function loadSuppressions(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  files: readonly MappedFile[],
  ids: readonly IdSource[],
): Promise<Prohibitions> {
  if (files.length === 0) {
    // A guard that guards nothing would be trusted.
    if (run.expectCount !== undefined) throw new UserError(inputErrors.nothingToCount);
    return none;
  }
  requireKeyColumns(
    "suppression",
    files,
    [...strongColumns, "address1", "city", "company_name"],
    run,
  );
  requireWhole("suppression", files);
  const table = await channelByCells(
    engine,
    dialect,
    run.playbook,
    await loadTable(engine, "suppress", files),
  );
  if (run.expectCount !== undefined && run.expectCount !== table.rows) {
    throw new UserError(
      inputErrors.unexpectedCount,
      { expected: run.expectCount, actual: table.rows },
      { file: files[0]?.table.file ?? "" },
    );
  }
  const has = new Set(table.columns.map(({ column }) => column));
  const further = furtherOf(table);
  for (const [column, kind] of [
    ["occurred_at", "date"],
    ["channel", "channel"],
    ["reason", "stop"],
  ] as const) {
    const sources = withFurther({ columns: has, further }, [column]).map((cell) => ({
      table: table.name,
      column: cell,
      kind,
    }));
    await readInto(engine, dialect, run, "suppress", sources, kind);
  }
  const permissions = permissionSources(table);
  for (const polarity of ["grant", "stop", "veto"] as const) {
    const kind = `permission_${polarity}` as const;
    const sources = permissions
      .filter((source) => source.polarity === polarity)
      .map(({ column }) => ({ table: table.name, column, kind }));
    await readInto(engine, dialect, run, "suppress", sources, kind);
  }
  const isTable = ({ mapping }: MappedFile) =>
    mapping.mapped.some(({ sources }) => sources.some(({ polarity }) => polarity !== undefined));
  const tables = files.flatMap((file, index) => (isTable(file) ? [index] : []));
  await engine.run(
    sql`CREATE TABLE stop_lines AS ${stopLines({ columns: has, further }, fileNames(files), run.asOf, run.playbook, dialect, { files: tables, permissions, bounced: bouncedFiles(files) })}`,
  );
  const side = {
    table: table.name,
    columns: has,
    further,
    ids,
    weakKind: "address",
  } as const;
  await engine.run(sql`CREATE TABLE stop_names AS ${sideNames(side, dialect)}`);
  await engine.run(
    sql`CREATE TABLE suppress_keys AS SELECT k.* FROM (${sideKeys(side, dialect)}) AS k JOIN stop_lines AS l ON l.line_id = k.line_id`,
  );
  await engine.run(sql`CREATE TABLE stop_keys AS ${stopKeys(dialect)}`);
  const stops = await finish(engine, "suppress", table, files, run);
  return {
    ...stops,
    files: table.files,
    notices: [...(await channelNotices(engine)), ...stops.notices],
  };
}

/** The numbers of the files whose days are those of mail that came back: Mailchimp's cleaned addresses. */
function bouncedFiles(files: readonly MappedFile[]): readonly number[] {
  return files.flatMap(({ mapping }, index) => {
    const days = mapping.mapped.find(({ name }) => name === "occurred_at")?.sources ?? [];
    return days.length > 0 && days.every(({ header }) => datesBounce(header)) ? [index] : [];
  });
}

/**
 * A word for a channel that nobody knows: all are closed, and whoever wrote it is told where; and one for a channel
 * that no list uses, which closes nothing.
 */
async function channelNotices(engine: Engine): Promise<readonly Notice[]> {
  const [unknown, other] = [
    await namedLines(engine, unknownChannelLines),
    await namedLines(engine, otherChannelLines),
  ];
  const told = (phrase: Notice["phrase"], values: { readonly count: number }) =>
    values.count === 0 ? [] : [{ phrase, values: { ...values } }];
  return [
    ...told(inputNotices.unknownChannels, unknown),
    ...told(inputNotices.otherChannels, other),
  ];
}

/** Readings of a side file get a table of their own: `blacklist_reading_date` … */
async function readInto(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  side: string,
  sources: Parameters<typeof interpret>[4],
  kind: Parameters<typeof interpret>[3],
): Promise<void> {
  await interpret(engine, dialect, run.playbook, kind, sources, `${side}_reading_${kind}`);
}

function fileNames(files: readonly MappedFile[]): readonly string[] {
  return files.map(({ table }) => table.file.split(/[\\/]/).at(-1) ?? table.file);
}

function requireKeyColumns(
  kind: string,
  files: readonly MappedFile[],
  keys: readonly string[],
  run: RunRequest,
): void {
  for (const { table, mapping } of files) {
    if (mapping.mapped.some(({ name }) => keys.includes(name))) continue;
    if (run.allowEmpty && table.records === 0) continue;
    refuseOtherLine(table);
    throw new UserError(inputErrors.noProhibitionKey, kindWords(kind), {
      file: table.file,
      line: table.headerLine,
    });
  }
}

/** Whoever a damaged line names would be contacted: better no list than that. */
function requireWhole(kind: string, files: readonly MappedFile[]): void {
  for (const { table } of files) {
    const { count } = table.rejected;
    if (count === 0) continue;
    const line = table.firstRejectedLine;
    throw new UserError(
      inputErrors.damagedProhibitions,
      { ...kindWords(kind), count },
      { file: table.file, ...(line === undefined ? {} : { line }) },
    );
  }
}

/** One file whose export failed lets its people through, however full the others are. */
async function requireEachFilled(
  engine: Engine,
  side: Side,
  files: readonly MappedFile[],
): Promise<void> {
  const filled = await engine.rows(filledFiles(side));
  const known = new Set(filled.map(([fileNo]) => Number(fileNo)));
  const empty = files.find((_, fileNo) => !known.has(fileNo));
  if (empty === undefined) return;
  throw new UserError(inputErrors.emptyProhibitions, kindWords(kindOf[side]), {
    file: empty.table.file,
  });
}

async function finish(
  engine: Engine,
  side: Side,
  table: LoadedTable,
  files: readonly MappedFile[],
  run: RunRequest,
): Promise<Prohibitions> {
  const count = async (query: Fragment) => Number((await engine.rows(query))[0]?.[0]);
  const kinds = await engine.rows(keyKinds(side));
  const haveLapsed = table.rows > 0 && (await count(linesInForce(side))) === 0;
  if (!run.allowEmpty) await requireEachFilled(engine, side, files);
  const useless = await namedLines(engine, uselessLines(side));
  const nameOnly = await count(nameOnlyCount(side));
  const notice = (phrase: Notice["phrase"], values: { readonly count: number }): Notice[] =>
    values.count > 0 ? [{ phrase, values: { ...kindWords(kindOf[side]), ...values } }] : [];
  return {
    given: table.rows > 0,
    kinds: new Set(kinds.map(([item]) => String(item))),
    notices: [
      ...notice(inputNotices.uselessLines, useless),
      ...notice(side === "blacklist" ? inputNotices.nameOnlyLines : inputNotices.nameOnlyStops, {
        count: nameOnly,
      }),
      ...notice(inputNotices.allLapsed, { count: haveLapsed ? table.rows : 0 }),
    ],
  };
}

const kindOf = { blacklist: "blacklist", suppress: "suppression" } as const;

function kindWords(kind: string): Record<string, string> {
  const words = kind === "blacklist" ? prohibitionKinds.blacklist : prohibitionKinds.suppression;
  return { kind_en: words.en, kind_ja: words.ja };
}
