import { likelyId } from "../domain/columns.ts";
import type { Notice } from "../errors.ts";
import { inputNotices, prohibitionKinds } from "../locale/inputs.ts";
import type { IdSource } from "../plan/request.ts";
import { headerKey } from "../read/headers.ts";
import type { MappedFile } from "../read/tables.ts";
import { mapOption } from "./map-option.ts";

/** So many headers are proposed. */
const mostHeaders = 3;

/** Kinds of key that the lines of each side file hold. */
interface Sides {
  readonly blacklist: ReadonlySet<string>;
  readonly suppression: ReadonlySet<string>;
}

/** A list without ids beside lines that name people by id: whoever they mean would be let through in silence. */
export function idNotices(
  customers: readonly MappedFile[],
  sides: Sides,
  compared: readonly IdSource[],
): readonly Notice[] {
  const kinds = (["blacklist", "suppression"] as const).filter((kind) => sides[kind].has("id"));
  // A column that the side file knows as an id by its very header is compared all the same.
  const isCompared = (fileNo: number) =>
    compared.some(({ files }) => files === undefined || files.includes(fileNo));
  const without = customers.filter(
    ({ mapping }, fileNo) =>
      !mapping.mapped.some(({ name }) => name === "customer_id") && !isCompared(fileNo),
  );
  return without.flatMap(({ table, mapping }) => {
    const headers = mapping.own.map(({ header }) => header);
    const ids = headers.filter((header) => likelyId(headerKey(header))).slice(0, mostHeaders);
    const maps = ids.map((header) => mapOption("customer_id", header)).join(", ");
    return kinds.map((kind) => ({
      phrase: inputNotices.idsWithoutColumn,
      values: {
        kind_en: prohibitionKinds[kind].en,
        kind_ja: prohibitionKinds[kind].ja,
        list: table.file,
        maps_en: maps === "" ? "--map customer_id=HEADER" : maps,
        maps_ja: maps === "" ? "--map customer_id=見出し" : maps,
      },
      place: { file: table.file, line: table.headerLine },
    }));
  });
}
