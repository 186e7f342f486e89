import * as z from "zod";
import { sections } from "./schema/sections.ts";

/**
 * The form of a playbook file, for editors (JSON Schema), the reference and the check. What an entry
 * leaves out it inherits, so nearly everything is optional here; what must stand there after merging
 * is checked in check/.
 */
export const playbookFile = z.strictObject(sections);

/** JSON Schema (draft 2020-12) of a playbook file, for editors. */
export function playbookJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "reactivate playbook", ...z.toJSONSchema(playbookFile, { io: "input" }) };
}
