import type { Dialect } from "../dialect.ts";
import { duckdb } from "./duckdb.ts";

/** Every dialect that a plan can be written in, by id. Tests hold each of them to the same rules. */
export const dialects: Readonly<Record<string, Dialect>> = { [duckdb.id]: duckdb };
