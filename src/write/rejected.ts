import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";

/** Rows set aside by the reader: file, line, raw text, reason. Joins the spools of all files. */
export async function writeRejected(
  spools: readonly { readonly path: string; readonly count: number }[],
  path: string,
  bom: boolean,
): Promise<number> {
  const out = createWriteStream(path, { mode: 0o600 });
  out.write(`${bom ? "\ufeff" : ""}file,line,raw,reason\n`);
  let rows = 0;
  for (const spool of spools) {
    if (spool.count === 0) continue;
    rows += spool.count;
    for await (const chunk of createReadStream(spool.path)) {
      if (!out.write(chunk)) await once(out, "drain");
    }
  }
  out.end();
  await once(out, "close");
  return rows;
}
