import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadPlaybook } from "../src/app/playbook.ts";
import { scoreAll } from "./support/score-rows.ts";

/** The shapes of real exports, with the lists a careful sales manager expects (fixtures/README.md). */
const themes = readdirSync("fixtures", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "strange")
  .flatMap(({ name: theme }) =>
    readdirSync(`fixtures/${theme}`)
      .filter((file) => /^expected.*\.csv$/.test(file))
      .map((file) => ({ theme, file, ...runOf(theme, file) })),
  );

/** An expectation of another name is a second run over the same list, by a playbook of that name. */
function runOf(theme: string, file: string): { playbook?: string; type?: "b2b" } {
  const playbook =
    file === "expected.csv" ? "reactivate" : file.slice("expected-".length, -".csv".length);
  return {
    ...(existsSync(`fixtures/${theme}/${playbook}.yaml`) ? { playbook } : {}),
    // Its accounts are companies, and no column says so.
    ...(theme === "salesforce-accounts" ? { type: "b2b" } : {}),
  };
}

it("finds the themes, and a run for each of their playbooks", () => {
  expect(themes.length).toBeGreaterThan(6);
  const used = new Set(
    themes.flatMap(({ theme, playbook }) => (playbook ? [`${theme}/${playbook}.yaml`] : [])),
  );
  const playbooks = themes.flatMap(({ theme }) =>
    readdirSync(`fixtures/${theme}`)
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => `${theme}/${file}`),
  );
  expect(playbooks.filter((path) => !used.has(path))).toEqual([]);
});

const places = { cwd: ".", presetsDir: "src/playbook/presets" };

interface Expected {
  readonly customer_id: string;
  readonly list: string;
  readonly list_reason: string;
  readonly flags: string;
  readonly why_expected: string;
}

describe.each(themes)("fixtures/$theme/$file", ({ theme, file, type, playbook }) => {
  const folder = `fixtures/${theme}`;
  const expected = parse<Expected>(readFileSync(`${folder}/${file}`, "utf8"), {
    columns: true,
    bom: true,
  });
  const side = (kind: "blacklist" | "suppress" | "releases") =>
    existsSync(`${folder}/${kind}.csv`) ? { [kind]: readFileSync(`${folder}/${kind}.csv`) } : {};

  it("puts every account on the list that is expected of it", async () => {
    const own =
      playbook === undefined
        ? {}
        : { playbook: (await loadPlaybook(`${folder}/${playbook}.yaml`, places)).playbook };
    const { rows, summary } = await scoreAll(readFileSync(`${folder}/customers.csv`), {
      ...side("blacklist"),
      ...side("suppress"),
      ...side("releases"),
      ...(type === undefined ? {} : { type }),
      ...own,
    });
    const byId = new Map(rows.map((row) => [row["customer_id"] ?? "", row]));
    const accounts = expected.filter(({ list }) => list !== "merged" && list !== "rejected");
    const differences = accounts.flatMap((account) => {
      const row = byId.get(account.customer_id);
      const flags = (row?.["flags"] ?? "").split(";");
      const isRight =
        row?.["list"] === account.list &&
        (account.list_reason === "" || row["list_reason"] === account.list_reason) &&
        account.flags.split(";").every((flag) => flag === "" || flags.includes(flag));
      const got = row && `${row["list"]}/${row["list_reason"]} [${row["flags"]}]`;
      return isRight
        ? []
        : [
            `${account.customer_id}: ${account.list}/${account.list_reason} [${account.flags}] expected, got ${got}: ${account.why_expected}`,
          ];
    });
    expect(differences).toEqual([]);
    const ids = [...new Set(accounts.map(({ customer_id }) => customer_id))];
    expect(rows.map((row) => row["customer_id"] ?? "").toSorted()).toEqual(ids.toSorted());
    expect(summary.rows.read).toBe(
      summary.rows.accounts + summary.rows.folded + summary.rows.rejected,
    );
    expect(summary.rows.rejected).toBe(expected.filter(({ list }) => list === "rejected").length);
  });
});
