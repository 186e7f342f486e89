// @ts-check
import { fileURLToPath } from "node:url";

/** The checkout's folder, whatever the working directory is. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
