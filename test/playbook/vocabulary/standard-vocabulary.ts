import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Vocabulary } from "../../../src/playbook/vocabulary/types.ts";

const file = new URL("../../../src/playbook/presets/vocabulary.yaml", import.meta.url);

/** The shipped vocabulary, as the preset declares it. */
export const standard = parse(readFileSync(file, "utf8")).vocabulary as Vocabulary;
