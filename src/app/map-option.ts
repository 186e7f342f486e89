/** Letters of all scripts, and what no shell takes for its own. */
const plain = /^(?:[\w.:/+@-]|[^\p{ASCII}\p{White_Space}“”„‘’‚])+$/u;
/** Inside double quotes these still mean something, in one shell or another. */
const special = /["$`\\!\p{Cc}]/u;

/**
 * `--map COLUMN=HEADER` as it can be pasted into a shell. Double quotes serve sh, cmd.exe and PowerShell;
 * where the header holds what they do not protect, single quotes serve all but cmd.exe.
 */
export function mapOption(column: string, header: string): string {
  const pair = `${column}=${header}`;
  if (plain.test(header)) return `--map ${pair}`;
  if (!special.test(header)) return `--map "${pair}"`;
  return `--map '${pair.replaceAll("'", `'\\''`)}'`;
}
