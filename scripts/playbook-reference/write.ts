import { writeFile } from "node:fs/promises";
import { playbookReference } from "./text.ts";

await writeFile("docs/playbook-reference.md", playbookReference());
