import type { Dialect } from "./dialect.ts";
import type { PlanRequest } from "./request.ts";
import { type Fragment, join, name, newline, sql } from "./sql.ts";

/**
 * One step of the plan: a named select. `keep` asks the engine to store the result, because later
 * steps read it more than once, `view` leaves it a named query; the others are common table expressions.
 */
export interface Stage {
  readonly name: string;
  readonly keep: boolean | "view";
  readonly columns: readonly string[];
  /** Its selects; several are joined by UNION ALL and have the same columns. */
  readonly selects: readonly Select[];
}

export interface Select {
  readonly columns: Columns;
  readonly from: Fragment;
}

/** What a stage is built from: the request and the stages before it. */
export interface Build {
  readonly request: PlanRequest;
  readonly dialect: Dialect;
  /** Fields that rules, gates and sentences name: text facts nobody asks for are not carried. */
  readonly fields: ReadonlySet<string>;
  columnsOf(stage: string): readonly string[];
}

export type StageBuilder = (build: Build) => Stage;

/** Columns without which an expression says nothing: it is NULL, or `otherwise`, where one is NULL for every row. */
export interface Needs {
  /** `[alias, column]` as the FROM clause names them. */
  readonly of: readonly (readonly [string, string])[];
  /** Where the expression's type is not that of the missing column. */
  readonly otherwise?: Fragment;
}

/** `[name, expression]`, in the order of the select list. */
export type Columns = readonly (readonly [string, Fragment, Needs?])[];

export function selectList(columns: Columns): Fragment {
  return join(
    columns.map(([alias, expression]) => sql`${expression} AS ${name(alias)}`),
    newline,
  );
}

export function stage(
  stageName: string,
  columns: Columns,
  from: Fragment,
  keep: Stage["keep"] = false,
): Stage {
  return {
    name: stageName,
    keep,
    columns: columns.map(([alias]) => alias),
    selects: [{ columns, from }],
  };
}

/** A stage of several selects: `UNION ALL` of stages with the same columns. */
export function union(
  stageName: string,
  branches: readonly Stage[],
  keep: Stage["keep"] = false,
): Stage {
  const columns = branches[0]?.columns ?? [];
  return { name: stageName, keep, columns, selects: branches.flatMap(({ selects }) => selects) };
}

export function bodyOf({ selects }: Stage): Fragment {
  return join(
    selects.map(
      ({ columns, from }) => sql`SELECT
  ${selectList(columns)}
FROM ${from}`,
    ),
    sql`
UNION ALL
`,
  );
}

/** All columns of an earlier stage, spelled out, under the alias of that stage in the FROM clause. */
export function carry(
  build: Build,
  from: string,
  alias: string,
  except: readonly string[] = [],
): Columns {
  return build
    .columnsOf(from)
    .filter((column) => !except.includes(column))
    .map((column) => [column, sql`${name(alias)}.${name(column)}`] as const);
}
