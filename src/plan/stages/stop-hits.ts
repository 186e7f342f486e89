import { channels } from "../../domain/channels.ts";
import { firstNoDay } from "../../domain/values/no-day.ts";
import type { PermissionSource } from "../request.ts";
import { type Build, type Stage, stage, union } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { keyBranches, withFurther } from "./blacklist.ts";
import { isUnreadStop, type ReadCell, readCell } from "./read-cell.ts";

/**
 * Stops from the suppression files, per account and channel (MISSION C4: an opt-out beats everything).
 * `stop_keys` holds one row per key and channel of a line: kind, match_key, channel, line_id, person, company. A no that
 * the list records for an e-mail address also closes that address on every other row, and one for a
 * number closes it on every other row of the same person. A no to letters, and a leaving, bind the person at
 * the same postal or e-mail address under whatever id.
 */
export function stopHits(build: Build): Stage {
  const branches = [
    ...fromFiles(build),
    ...sameAddress(build),
    ...samePhone(build),
    ...samePerson(build),
  ];
  const none = stopHit(value(""), value(0), sql`identify AS i WHERE FALSE`);
  return union("stop_hits", branches.length === 0 ? [none] : branches, true);
}

function stopHit(channel: Fragment, line: Fragment, from: Fragment): Stage {
  return stage(
    "stop_hits",
    [
      ["account_id", sql`i.account_id`],
      ["channel", channel],
      ["line_id", line],
    ],
    from,
  );
}

function fromFiles(build: Build): readonly Stage[] {
  const { suppress, suppressKinds: kinds } = build.request.inputs;
  if (!suppress) return [];
  const offered = [...kinds].map((kind) => kind.replace(/_of$/, ""));
  return keyBranches(build, offered).map(({ kind, key, from }) =>
    kinds.has(`${kind}_of`)
      ? ofThatName(build, kind, key, from)
      : stopHit(
          sql`s.channel`,
          sql`s.line_id`,
          sql`${from}
JOIN stop_keys AS s ON s.kind = ${value(kind)} AND s.match_key = ${key}`,
        ),
  );
}

/**
 * A number or an address that others share binds only whom the line names (MISSION C4). In doubt the stop
 * holds: 例田 is 例田 健一, a name without its legal form is the company, and a row without a name is meant.
 * The keys of names are made for rows at that number or address alone.
 */
function ofThatName({ dialect, request }: Build, kind: string, key: Fragment, from: Fragment) {
  const text = (column: string) =>
    request.inputs.columns.has(column)
      ? sql`w.${name(column)}`
      : sql`CAST(NULL AS ${dialect.types.text})`;
  const person = sql`nullif(coalesce(${text("full_name")}, coalesce(${text("last_name")}, '') || coalesce(${text("first_name")}, '')), '')`;
  const begins = (whole: Fragment, part: Fragment) =>
    sql`substr(${whole}, 1, length(${part})) = ${part}`;
  const isPerson = sql`${begins(sql`i.person`, sql`i.said_person`)} OR ${begins(sql`i.said_person`, sql`i.person`)}`;
  const bare = (whole: Fragment, part: Fragment) =>
    sql`${whole} LIKE '[%]' || ${part} OR ${whole} LIKE ${part} || '[%]'`;
  const isCompany = sql`i.company = i.said_company OR ${bare(sql`i.company`, sql`i.said_company`)} OR ${bare(sql`i.said_company`, sql`i.company`)}`;
  const isOpen = sql`i.person IS NULL${kind === "phone" ? sql`` : sql` AND (i.company IS NULL OR ${isCompany})`}`;
  return stopHit(
    sql`i.channel`,
    sql`i.line_id`,
    sql`(
  SELECT i.account_id, s.channel, s.line_id, s.kind, s.person AS said_person, s.company AS said_company,
    ${dialect.personKey(person)} AS person, ${dialect.companyKey(sql`coalesce(${text("company_name")}, ${person})`)} AS company
  FROM ${from}
  JOIN stop_keys AS s ON s.kind IN (${value(kind)}, ${value(`${kind}_of`)}) AND s.match_key = ${key}
  JOIN customers_rows AS w ON w.row_id = i.row_id
) AS i
WHERE i.kind = ${value(kind)}
  OR CASE WHEN i.said_person IS NOT NULL THEN ${isPerson} OR (${isOpen}) ELSE ${isCompany} OR i.company IS NULL END`,
  );
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

/**
 * The person is told by the name as written, but for its spaces: a key of every row's name would cost
 * more than the rest of this stage. Colleagues who share the number stay open.
 */
function samePhone(build: Build): readonly Stage[] {
  const { dialect, request } = build;
  const numbers = withFurther(request.inputs, ["phone", "mobile", "direct_phone"]);
  const who = writtenName(build);
  if (numbers.length === 0 || who === undefined) return [];
  const phones = (rows: Fragment) =>
    united(
      numbers.map((column) => {
        const number = dialect.splitRows(dialect.phoneKeys(sql`r.${name(column)}`));
        return sql`SELECT r.row_id, ${who} AS who, ${number} AS number FROM ${rows}`;
      }),
    );
  const refused = sayingNo(build, "phone_ok", phones);
  if (refused === undefined) return [];
  return [
    stopHit(
      value("phone"),
      value(0),
      sql`(
${phones(sql`customers_rows AS r`)}
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT who, number FROM (
${refused}
  ) AS said WHERE who IS NOT NULL
) AS stopped ON stopped.who = p.who AND stopped.number = p.number`,
    ),
  ];
}

/** The name as written, but for its spaces; undefined where no column names anybody. */
function writtenName({ dialect, request }: Build): Fragment | undefined {
  const names = ["company_name", "full_name", "last_name", "first_name"].filter((column) =>
    request.inputs.columns.has(column),
  );
  if (names.length === 0) return undefined;
  const written = dialect.concat(names.map((column) => sql`r.${name(column)}`));
  return sql`nullif(replace(replace(${written}, ' ', ''), '\u3000', ''), '')`;
}

/**
 * A person who stands in the list twice has refused letters once. Keys of addresses are dear: they are made
 * only for rows that share their name and a hint of their place with a row that says no.
 */
function samePerson(build: Build): readonly Stage[] {
  const { dialect } = build;
  const who = writtenName(build);
  const places = placesOf(build);
  const everything = value(channels.join(";"));
  const letters = sayingNo(
    build,
    "dm_ok",
    (rows) => sql`SELECT r.row_id, 'dm' AS closed FROM ${rows}`,
  );
  const refusals = [...(letters === undefined ? [] : [letters]), ...leaving(build, everything)];
  if (who === undefined || places.length === 0 || refusals.length === 0) return [];
  // Of dm and all channels the latter is the greater text.
  const rows = sql`customers_rows AS r LEFT JOIN (
  SELECT row_id, max(closed) AS closed FROM (
${united(refusals)}
  ) AS said GROUP BY row_id
) AS refused ON refused.row_id = r.row_id`;
  const shared = (hint: Fragment) =>
    sql`SELECT ${who}, ${hint} FROM ${rows} GROUP BY 1, 2 HAVING count(*) > 1 AND count(refused.closed) > 0`;
  const keyed = united(
    places.map(
      ({ place, hint }) =>
        sql`SELECT r.row_id, ${who} AS who, ${place} AS place, refused.closed FROM ${rows} WHERE (${who}, ${hint}) IN (${shared(hint)})`,
    ),
  );
  return [
    stopHit(
      sql`p.channel`,
      value(0),
      sql`(
  SELECT row_id, ${dialect.splitRows(sql`closed`)} AS channel FROM (
    SELECT row_id, max(closed) OVER (PARTITION BY who, place) AS closed FROM (
${keyed}
    ) AS keyed WHERE place IS NOT NULL
  ) AS bound WHERE closed IS NOT NULL
) AS p
JOIN identify AS i ON i.row_id = p.row_id`,
    ),
  ];
}

/** Where somebody is reached in writing: the postal address, and the e-mail. */
function placesOf({ dialect, request }: Build): readonly { place: Fragment; hint: Fragment }[] {
  const has = (column: string) => request.inputs.columns.has(column);
  const text = (column: string) =>
    has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;
  const address = dialect.emailKey(text("email"));
  return [
    ...(has("address1") || has("address2")
      ? [
          {
            place: sql`CASE WHEN ${text("address1")} IS NOT NULL OR ${text("address2")} IS NOT NULL THEN ${dialect.addressKey(text("prefecture"), text("city"), text("address1"), text("address2"))} END`,
            hint: dialect.digits(
              sql`(coalesce(${text("city")}, '') || coalesce(${text("address1")}, '') || coalesce(${text("address2")}, ''))`,
            ),
          },
        ]
      : []),
    ...(has("email") ? [{ place: address, hint: address }] : []),
  ];
}

/** The rows of those who opted out of everything on a day, or withdrew as consumers. */
function leaving(build: Build, closed: Fragment): readonly Fragment[] {
  const { asOf, inputs, type } = build.request;
  const has = (column: string) => inputs.columns.has(column);
  const rows = (cells: readonly ReadCell[], test: Fragment) =>
    sql`SELECT r.row_id, ${closed} AS closed FROM customers_rows AS r${join(
      cells.map((cell) => cell.join),
      sql``,
    )} WHERE ${test}`;
  const selects: Fragment[] = [];
  if (has("optout_at")) {
    const day = readCell(build, "optout_at", "date");
    const isDay = sql`coalesce(${day.value} < ${value({ day: firstNoDay })}, FALSE)`;
    selects.push(rows([day], sql`(${isDay} OR ${isUnreadStop(build, "optout_at")})`));
  }
  if (["withdrawn_at", "status", "contract_status"].some(has)) {
    const day = readCell(build, "withdrawn_at", "date");
    const words = ["status", "contract_status"].map((column) => readCell(build, column, "status"));
    const told = readCell(build, "customer_type", "type");
    const hasLeft = join(
      [
        sql`coalesce(${day.value} <= ${value({ day: asOf })}, FALSE)`,
        isUnreadStop(build, "withdrawn_at"),
        ...words.map((word) => sql`coalesce(${word.value} = 'withdrawn', FALSE)`),
      ],
      sql` OR `,
    );
    const form = (column: string) =>
      has(column)
        ? sql` AND NOT coalesce(${build.dialect.hasLegalForm(sql`r.${name(column)}`)}, FALSE)`
        : sql``;
    // As in `permitted`: where nothing but a filled company column says b2b, a consumer.
    const isConsumer =
      type === undefined
        ? sql`CASE WHEN ${told.value} IS NULL THEN TRUE${form("company_name")}${form("full_name")} ELSE ${told.value} = 'b2c' END`
        : sql`coalesce(${told.value}, ${value(type)}) = 'b2c'`;
    selects.push(rows([day, ...words, told], sql`(${hasLeft}) AND ${isConsumer}`));
  }
  return selects;
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
