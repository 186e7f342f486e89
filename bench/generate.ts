import { DuckDBInstance } from "@duckdb/node-api";
import { customersSql } from "./customers-sql.ts";

/** Writes a UTF-8 CSV file of `rows` customers with 22 columns (customers-sql.ts) to `path`. */
export async function generate(rows: number, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${customersSql(rows)}) TO '${path}' (FORMAT csv, HEADER true)`);
  connection.closeSync();
  instance.closeSync();
}
