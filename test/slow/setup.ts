/** Property tests run once more in the slow project, with many times the cases. */
import { configureGlobal } from "fast-check";

configureGlobal({ numRuns: 2_000 });
