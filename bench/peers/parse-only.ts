/** What DuckDB needs merely to parse the file: `node parse-only.js CUSTOMERS.csv` counts every column. */
import { DuckDBInstance } from "@duckdb/node-api";
import { headers } from "../customers-sql.ts";

const [input] = process.argv.slice(2);
const types = headers.map((header) => `'${header}': 'VARCHAR'`).join(", ");
const counts = headers.map((header) => `count("${header}")`).join(", ");

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(
  `SELECT ${counts} FROM read_csv('${input}', header = true, columns = {${types}})`,
);
connection.closeSync();
instance.closeSync();
