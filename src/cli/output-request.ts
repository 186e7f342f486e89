import type { OutputRequest } from "../app/contract.ts";
import { UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import type { Language } from "./foresee.ts";
import type { Io } from "./io.ts";
import type { ValuesOf } from "./options/option.ts";
import type { outputOptions } from "./options/output.ts";
import { given } from "./request.ts";
import { screenColumns } from "./render/screen-columns.ts";

export type OutputValues = ValuesOf<typeof outputOptions>;

type Format = OutputRequest["format"];

/** Rows shown on a terminal; who wants all of them names a file or a pipe. */
const SCREEN_ROWS = 30;
const PIPED_ROWS = 10_000;

const extensions: Readonly<Record<string, Format>> = {
  csv: "csv",
  tsv: "tsv",
  txt: "tsv",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  parquet: "parquet",
};

/** Where the lists go and as what: a table on a terminal, CSV in a pipe, else by the file's name. */
export function outputRequest(
  values: OutputValues,
  language: Language,
  io: Pick<Io, "terminal">,
  lists: OutputRequest["lists"],
): OutputRequest {
  const output = values.output === "-" ? undefined : values.output;
  const format = formatOf(values.format, output, io.terminal.stdout);
  if (values.receipts !== undefined) refuseCompressed(values.receipts);
  const columns = values.columns ?? (format === "table" ? screenColumns : undefined);
  return {
    lists: values.list ?? lists,
    format,
    headers: values.headers,
    bom: language === "ja" && !values.noBom && output !== undefined,
    ...given({ output, columns, receipts: values.receipts }),
    ...(format === "table" ? { limit: io.terminal.stdout ? SCREEN_ROWS : PIPED_ROWS } : {}),
  };
}

/** Plain text under such a name would be taken for damaged. */
function refuseCompressed(output: string): void {
  if (/\.(?:gz|zip|zst|bz2|xz|7z)$/i.test(output)) {
    throw new UserError(usageErrors.compressedLater, { output });
  }
}

function formatOf(chosen: Format | undefined, output: string | undefined, screen: boolean): Format {
  if (output === undefined) {
    const format = chosen ?? (screen ? "table" : "csv");
    if (format === "parquet" && screen) throw new UserError(usageErrors.binaryOnScreen);
    return format;
  }
  if (chosen === "table") throw new UserError(usageErrors.tableIntoFile, { output });
  refuseCompressed(output);
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? "";
  if (extension === "xlsx") throw new UserError(usageErrors.xlsxLater, { output });
  return chosen ?? extensions[extension] ?? "csv";
}
