import { phoneColumns } from "../../domain/columns/party.ts";
import { personName } from "../person-name.ts";
import type { PermissionSource } from "../request.ts";
import { type Build, type Stage, stage, union } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import type { Dialect } from "../dialect.ts";
import { addressOf, keyBranches, weakKinds, withFurther } from "./account-keys.ts";

/**
 * Stops from the suppression files, per account and channel (MISSION C4: an opt-out beats everything).
 * `stop_keys` holds one row per key and channel of a line: kind, match_key, channel, line_id, person, company, place. A no that
 * the list records for an e-mail address also closes that address on every other row, and one for a
 * number or for letters closes them on every other row of the same person there.
 */
export function stopHits(build: Build): Stage {
  const branches = [
    ...fromFiles(build),
    ...sameAddress(build),
    ...samePhone(build),
    ...samePlace(build),
  ];
  const none = stopHit(value(""), value(0), sql`identify AS i WHERE FALSE`);
  return union("stop_hits", branches.length === 0 ? [none] : branches, true);
}

/** `is_by_name`: nothing but a name agrees, which asks for a look and closes nothing. */
function stopHit(
  channel: Fragment,
  line: Fragment,
  from: Fragment,
  byName: Fragment = value(false),
): Stage {
  return stage(
    "stop_hits",
    [
      ["account_id", sql`i.account_id`],
      ["channel", channel],
      ["line_id", line],
      ["is_by_name", byName],
    ],
    from,
  );
}

function fromFiles(build: Build): readonly Stage[] {
  const { suppress, suppressKinds: kinds } = build.request.inputs;
  if (!suppress) return [];
  const offered = [...kinds].map((kind) => kind.replace(/_of$/, ""));
  return keyBranches(build, offered).map(({ kind, key, from }) =>
    kind === "address" || kinds.has(`${kind}_of`)
      ? ofThatName(build, kind, key, from)
      : stopHit(
          sql`s.channel`,
          sql`s.line_id`,
          sql`${from}
JOIN stop_keys AS s ON s.kind = ${value(kind)} AND s.match_key = ${key}`,
          value(weakKinds.some((weak) => weak === kind)),
        ),
  );
}

/**
 * A number or an address that others share binds only whom the line names (MISSION C4). In doubt the stop
 * holds: 例田 is 例田 健一, a name without its legal form is the company, and a row without a name is meant.
 * The keys of names are made for rows at that number or address alone.
 *
 * An address is met at its lot. There the name decides where one side leaves out the building, and two rooms
 * ask whether it is the same person; what speaks for everybody at an address speaks for the whole of it.
 */
function ofThatName({ dialect, request }: Build, kind: string, key: Fragment, from: Fragment) {
  const text = (column: string) =>
    request.inputs.columns.has(column)
      ? sql`w.${name(column)}`
      : sql`CAST(NULL AS ${dialect.types.text})`;
  const person = personName(text);
  const begins = (whole: Fragment, part: Fragment) =>
    sql`substr(${whole}, 1, length(${part})) = ${part}`;
  const isPerson = sql`${begins(sql`i.person`, sql`i.said_person`)} OR ${begins(sql`i.said_person`, sql`i.person`)}`;
  const bare = (whole: Fragment, part: Fragment) =>
    sql`${whole} LIKE '[%]' || ${part} OR ${whole} LIKE ${part} || '[%]'`;
  const isCompany = sql`i.company = i.said_company OR ${bare(sql`i.company`, sql`i.said_company`)} OR ${bare(sql`i.said_company`, sql`i.company`)}`;
  const isPlace = kind === "address";
  const places = isPlace
    ? sql`s.place AS said_place, ${addressOf(text, dialect)} AS place,
    `
    : sql``;
  const andWhole = isPlace ? sql` AND i.place = i.said_place` : sql``;
  const isOpen = sql`i.person IS NULL${isPlace ? sql` AND (i.company IS NULL OR ${isCompany})` : sql``}${andWhole}`;
  return stopHit(
    sql`i.channel`,
    sql`i.line_id`,
    sql`(
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    ${places}${dialect.personKey(person)} AS person, ${dialect.companyKey(sql`coalesce(${text("company_name")}, ${person})`)} AS company
  FROM ${from}
  JOIN stop_keys AS s ON s.kind IN (${value(kind)}, ${value(`${kind}_of`)}) AND s.match_key = ${key}
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = ${value(kind)}${andWhole}
  OR ${isPlace ? sql`i.kind <> ${value(kind)} AND ` : sql``}CASE WHEN i.said_person IS NOT NULL THEN ${isPerson} OR (${isOpen}) ELSE ${isCompany} OR i.company IS NULL${andWhole} END`,
    isPlace ? inTwoRooms(dialect) : value(false),
  );
}

/** Both sides name a room, and not the same. */
function inTwoRooms(dialect: Dialect): Fragment {
  const room = (place: Fragment) =>
    dialect.roomOf(sql`substr(${place}, length(${dialect.lotOf(place)}) + 1)`);
  const [own, said] = [room(sql`i.place`), room(sql`i.said_place`)];
  return sql`(${own} <> ${said} AND ${own} <> '' AND ${said} <> '')`;
}

/** `line_id` 0 says: from the customer list itself. */
function sameAddress(build: Build): readonly Stage[] {
  const { dialect, request } = build;
  if (!request.inputs.columns.has("email")) return [];
  const cells = withFurther(request.inputs, ["email"]).map((column) => sql`r.${name(column)}`);
  // Plain addresses by SQL alone; cells that may hold several apart.
  const addresses = (rows: Fragment) =>
    united(
      cells.flatMap((cell) => [
        sql`SELECT r.row_id, ${dialect.emailKey(cell)} AS address FROM ${rows}`,
        sql`SELECT r.row_id, ${dialect.splitRows(dialect.emailKeys(cell))} AS address FROM ${rows} WHERE ${dialect.maybeEmails(cell)}`,
      ]),
    );
  const refused = sayingNo(build, "mail_ok", addresses);
  if (refused === undefined) return [];
  return [
    stopHit(
      value("mail"),
      value(0),
      sql`(
${addresses(sql`customers_rows AS r`)}
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT address FROM (
${refused}
  ) AS said WHERE address IS NOT NULL
) AS stopped ON stopped.address = p.address`,
    ),
  ];
}

const names = ["company_name", "full_name", "last_name", "first_name"];

/** A number of several people: colleagues who share it stay open. */
function samePhone(build: Build): readonly Stage[] {
  const { dialect, request } = build;
  const numbers = withFurther(request.inputs, phoneColumns);
  const who = written(build, names);
  if (numbers.length === 0 || who === undefined) return [];
  const cells = numbers.map((column) =>
    dialect.splitRows(dialect.phoneKeys(sql`r.${name(column)}`)),
  );
  return samePerson(build, "phone", who, cells);
}

/** Letters go to an address, as written but for its spaces; a prefecture alone is none. */
function samePlace(build: Build): readonly Stage[] {
  const who = written(build, names);
  const place = written(build, ["prefecture", "city", "address1", "address2"]);
  const street = ["address1", "city"].find((column) => build.request.inputs.columns.has(column));
  if (who === undefined || place === undefined || street === undefined) return [];
  return samePerson(build, "dm", who, [
    sql`CASE WHEN r.${name(street)} IS NOT NULL THEN ${place} END`,
  ]);
}

/**
 * A no that one row records holds for the same person there on every row. The person is told by the name as written,
 * but for its spaces: a key of every row's name would cost more than the rest of this stage.
 */
function samePerson(
  build: Build,
  channel: "phone" | "dm",
  who: Fragment,
  reached: readonly Fragment[],
): readonly Stage[] {
  const people = (rows: Fragment) =>
    united(
      reached.map((cell) => sql`SELECT r.row_id, ${who} AS who, ${cell} AS reached FROM ${rows}`),
    );
  const refused = sayingNo(build, `${channel}_ok`, people);
  if (refused === undefined) return [];
  return [
    stopHit(
      value(channel),
      value(0),
      sql`(
${people(sql`customers_rows AS r`)}
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT who, reached FROM (
${refused}
  ) AS said WHERE who IS NOT NULL AND reached IS NOT NULL
) AS stopped ON stopped.who = p.who AND stopped.reached = p.reached`,
    ),
  ];
}

/** The cells of these columns as one text without spaces; undefined where no file has any. */
function written({ dialect, request }: Build, columns: readonly string[]): Fragment | undefined {
  const cells = columns
    .filter((column) => request.inputs.columns.has(column))
    .map((column) => sql`r.${name(column)}`);
  if (cells.length === 0) return undefined;
  return sql`nullif(replace(replace(${dialect.concat(cells)}, ' ', ''), '\u3000', ''), '')`;
}

/** What `select` takes from the rows in which a column of that channel says no; undefined without such a column. */
function sayingNo(
  build: Build,
  channel: PermissionSource["channel"],
  select: (rows: Fragment) => Fragment,
): Fragment | undefined {
  const sources = build.request.inputs.permissions.filter((source) => source.channel === channel);
  if (sources.length === 0) return undefined;
  return united(
    sources.map(({ column, polarity }) => {
      const readings = name(`reading_permission_${polarity}`);
      return select(
        sql`customers_rows AS r JOIN ${readings} AS said ON said.raw = r.${name(column)} AND said.reading = 'no'`,
      );
    }),
  );
}

const united = (selects: readonly Fragment[]) =>
  join(
    selects,
    sql`
UNION ALL
`,
  );
