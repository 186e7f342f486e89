import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../bin/reactivate.js", import.meta.url));

test("an interrupt while waiting for input: 130, one sentence, nothing left behind", async () => {
  const place = mkdtempSync(join(tmpdir(), "reactivate-interrupt-"));
  try {
    const env = { PATH: process.env["PATH"], LANG: "C.UTF-8", TMPDIR: place };
    const args = [program, "score", "-", "-o", join(place, "list.csv")];
    const child = spawn(process.execPath, args, { env, stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.write("顧客番号,会社名\n1,株式会社青葉製作所\n");
    await until(() => readdirSync(place).length > 0 || child.exitCode !== null);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, said }).toEqual({ code: 130, said: "interrupted; no output was written\n" });
    expect(readdirSync(place)).toEqual([]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test.skipIf(process.platform === "win32")(
  "two interrupts end it even while it waits for a pipe that nobody writes to",
  async () => {
    const place = mkdtempSync(join(tmpdir(), "reactivate-interrupt-"));
    try {
      const pipe = join(place, "customers.csv");
      execFileSync("mkfifo", [pipe]);
      const env = { PATH: process.env["PATH"], LANG: "C.UTF-8", TMPDIR: place };
      const child = spawn(process.execPath, [program, "score", pipe], { env, stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("close", (_code, signal) => resolve(signal)));
      await until(() => readdirSync(place).length > 1 || child.exitCode !== null);
      child.kill("SIGINT");
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      child.kill("SIGINT");
      expect(await ended).toBe("SIGINT");
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
