import { listNames } from "../../domain/lists.ts";

const tables = [...listNames, "rejected", "duplicates"].join("|");
const ourName = new RegExp(
  `^(?:(?:${tables})\\.(?:csv|tsv|json|ndjson|parquet)|summary\\.(?:txt|json))$`,
);

/** Whether a folder of lists may hold a file of this name: it is written or removed by a run. */
export function isOurName(name: string): boolean {
  return ourName.test(name);
}
