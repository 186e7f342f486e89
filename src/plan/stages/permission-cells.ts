import { permissionColumns } from "../../domain/channels.ts";
import type { Build, Columns } from "../stage.ts";
import { join, name, sql, value } from "../sql.ts";
import { type Source, unreadable } from "./problems.ts";
import { joinReading } from "./read-cell.ts";

/** What the list itself says of each channel: a no in any of its columns outweighs a yes. */
export function permissions(build: Build): Source {
  const said = build.request.inputs.permissions;
  const alias = (column: string) => name(`of_${column}`);
  // ISO days compare as texts do.
  const ahead = said
    .filter(({ polarity }) => polarity === "stop")
    .map(
      ({ column }) => sql`coalesce(${alias(column)}.remark > ${value(build.request.asOf)}, FALSE)`,
    );
  const perChannel: Columns = permissionColumns.flatMap((channel) => {
    const sources = said.filter((source) => source.channel === channel);
    const any = (word: string) =>
      join(
        sources.map((source) => sql`${alias(source.column)}.reading = ${value(word)}`),
        sql` OR `,
      );
    const stops = sources.map(
      (source) => sql`WHEN ${alias(source.column)}.reading = 'no' THEN ${value(source.header)}`,
    );
    const none = sql`CAST(NULL AS ${build.dialect.types.text})`;
    if (sources.length === 0)
      return [
        [`said_${channel}`, none],
        [`stop_${channel}`, none],
      ] as const;
    return [
      [
        `said_${channel}`,
        sql`CASE WHEN ${any("no")} THEN 'no' WHEN ${any("review")} THEN 'review' WHEN ${any("yes")} THEN 'yes' END`,
      ],
      [`stop_${channel}`, sql`CASE ${join(stops, sql` `)} END`],
    ] as const;
  });
  return {
    columns: [
      ...perChannel,
      ["is_stop_ahead", ahead.length === 0 ? value(false) : sql`(${join(ahead, sql` OR `)})`],
    ],
    joins: said.map((source) => joinReading(`permission_${source.polarity}`, source.column)),
    problems: said.map(({ channel, column }) => ({
      code: unreadable(channel),
      test: sql`${alias(column)}.problem IS NOT NULL`,
    })),
  };
}
