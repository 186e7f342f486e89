/**
 * The script that one writes by hand for this job: four rules, 22 columns, no opt-outs, ranked.
 * `node short-script.js CUSTOMERS.csv RANKED.csv AS_OF`. It skips what
 * the program must do (opt-outs beside the file, one account per company, receipts), so it is a floor.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { headers } from "../customers-sql.ts";

const [input, output, asOf] = process.argv.slice(2);
const types = headers.map((h) => `'${h}': '${h.endsWith("額") ? "BIGINT" : "VARCHAR"}'`).join(", ");
const day = (header: string) => `CAST(try_strptime("${header}", ['%Y/%m/%d', '%Y-%m-%d']) AS DATE)`;
const columns = headers.map((header) => `"${header}"`).join(", ");

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`
  COPY (
    WITH customers AS (
      SELECT *, 会社名 IS NOT NULL AS b2b, ${day("契約開始日")} AS started, ${day("契約終了日")} AS ended,
        coalesce(${day("最終接触日")}, ${day("契約終了日")}) AS last_seen
      FROM read_csv('${input}', header = true, columns = {${types}})
      WHERE 配信停止 <> '1'
    ), scored AS (
      SELECT *, 50
        + CASE WHEN b2b AND datesub('month', started, ended) <= 12 THEN 10 ELSE 0 END
        + CASE WHEN b2b AND datesub('month', last_seen, DATE '${asOf}') >= 12 THEN 8 ELSE 0 END
        + CASE WHEN regexp_matches(解約理由, 'クレーム|遅延') THEN -30
               WHEN regexp_matches(解約理由, '異動|退職|組織変更|予算凍結') THEN 10 ELSE 0 END
        + CASE WHEN 累計取引額 + coalesce(見込金額, 0) >= 10000000 THEN 10
               WHEN 累計取引額 + coalesce(見込金額, 0) >= 1000000 THEN 5 ELSE 0 END AS score
      FROM customers
    )
    SELECT row_number() OVER () AS rank, score, ${columns}
    FROM (FROM scored ORDER BY score DESC, 累計取引額 DESC, 顧客コード)
  ) TO '${output}' (FORMAT csv, HEADER true)`);
connection.closeSync();
instance.closeSync();
