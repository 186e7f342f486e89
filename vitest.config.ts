import { defineConfig } from "vitest/config";

/** Where .ci/run wants the counts of every run as JSON; unset elsewhere. */
const reports = process.env["REACTIVATE_TEST_REPORTS"];

export default defineConfig({
  test: {
    // A database inside the process: forks keep native memory apart. By default one core stays idle; on two
    // that is half of the gate's time.
    pool: "forks",
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: reports === undefined ? ["default"] : ["default", "json"],
    ...(reports === undefined ? {} : { outputFile: { json: `${reports}/${process.pid}.json` } }),
    coverage: { provider: "v8", include: ["src/**/*.ts"] },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: ["test/slow/**"],
          setupFiles: ["test/support/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: ["test/slow/**/*.test.ts", "test/**/*.property.test.ts"],
          setupFiles: ["test/slow/setup.ts"],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
