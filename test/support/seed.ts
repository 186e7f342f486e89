/** The daily gate draws the same cases every time; `FC_SEED=…` explores others. */
import { configureGlobal } from "fast-check";

configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20261122) });
