/**
 * Property tests run once more in the slow project, with many times the cases. The gate draws the same
 * cases every time, so that red means a change; `FC_SEED=… npm run check:slow-tests` explores others.
 */
import { configureGlobal } from "fast-check";

configureGlobal({ numRuns: 2_000, seed: Number(process.env["FC_SEED"] ?? 20261122) });
