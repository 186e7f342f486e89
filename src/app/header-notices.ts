import {
  type FileKind,
  likelyColumn,
  looksLikeBar,
  looksLikeChannel,
  looksLikePermission,
  marksBar,
} from "../domain/columns.ts";
import type { Notice } from "../errors.ts";
import { inputNotices, prohibitionKinds } from "../locale/inputs.ts";
import { headerKey, looseKey, type SourceColumn } from "../read/headers.ts";
import type { MappedFile } from "../read/tables.ts";
import { type CellNotice, cellNotices, holdsDays, mayHold, ofPermission } from "./cell-notices.ts";
import { mapOption } from "./map-option.ts";
import type { Unread } from "../read/read-by-cells.ts";
import { unitNotices } from "./unit-notices.ts";

/** So many headers are named in one notice; `--verbose` lists all. */
const mostHeaders = 12;

/** What a person should know of how the headers of a file were read, and of those that were not. */
export function headerNotices(
  kind: FileKind,
  file: MappedFile,
  unread: readonly Unread[],
): readonly Notice[] {
  if (kind !== "customers") return [...mappingNotices(file), ...unusedBeside(kind, file)];
  const said = cellNotices(file, unread);
  const left = { ...file, mapping: { ...file.mapping, own: ownBut(file, said) } };
  return [
    ...mappingNotices(file),
    ...said.map(({ notice }) => notice),
    ...unusedPermissions(left),
    ...bars(left),
    ...endless(left, unread),
    ...likely(left, unread),
    ...unitNotices(file),
  ];
}

function ownBut({ mapping }: MappedFile, said: readonly CellNotice[]): readonly SourceColumn[] {
  const told = new Set(said.map(({ index }) => index));
  return mapping.own.filter(({ index }) => !told.has(index));
}

function mappingNotices({ table, mapping }: MappedFile): readonly Notice[] {
  const at = (index: number) => ({ file: table.file, line: table.headerLine, column: index + 1 });
  return [
    ...mapping.ambiguous
      .filter(({ resolved }) => resolved === undefined)
      .map(({ header, index, candidates, why }) => ({
        phrase: inputNotices.ambiguousHeader,
        values: { header, candidates: candidates.join(", "), why_en: why.en, why_ja: why.ja },
        place: at(index),
      })),
    ...mapping.secret.map(({ header, index }) => ({
      phrase: inputNotices.secretColumn,
      values: { header },
      place: at(index),
    })),
  ];
}

/** An opt-out under a header that is not known would be lost without a word (MISSION C4). */
function unusedPermissions({ table, mapping }: MappedFile): readonly Notice[] {
  const reported = new Set(mapping.ambiguous.map(({ index }) => index));
  const isPermission = (key: string) => looksLikePermission(key) && !looksLikeBar(key);
  return mapping.own
    .filter(({ header, index }) => !reported.has(index) && isPermission(headerKey(header)))
    .map(({ header, index }) => ({
      ...ofPermission(inputNotices.permissionUnused, header),
      place: { file: table.file, line: table.headerLine, column: index + 1 },
    }));
}

/** A ban in the list itself asks for a look; only a blacklist bars (MISSION W4). */
function bars(file: MappedFile): readonly Notice[] {
  return unused(file)
    .filter(({ header }) => looksLikeBar(headerKey(header)))
    .map(({ header, index }) => ({
      phrase: marksBar(headerKey(header)) ? inputNotices.barReviewed : inputNotices.barUnused,
      values: { header },
      place: { file: file.table.file, line: file.table.headerLine, column: index + 1 },
    }));
}

/** Neither reported as ambiguous nor without a name of their own. */
function unused({ mapping }: MappedFile): MappedFile["mapping"]["own"] {
  const reported = new Set(mapping.ambiguous.map(({ index }) => index));
  return mapping.own.filter(
    ({ header, index }) => !reported.has(index) && !/^column_\d+$/.test(header),
  );
}

/** Columns that the catalogue does not know by that name, and a person might want read. */
function likely(file: MappedFile, unread: readonly Unread[]): readonly Notice[] {
  const taken = new Set(file.mapping.mapped.map(({ name }) => name));
  // What may be the missing end was told already.
  if (endless(file, unread).length > 0) taken.add("contract_end");
  const found = unused(file).flatMap(({ header }) => {
    const key = headerKey(header);
    const isSpoken = looksLikePermission(key) || looksLikeBar(key);
    const column = isSpoken ? undefined : likelyColumn(key);
    // Where the column has its own source already, the header is a detail of the file's own.
    return column === undefined ||
      !mayHold(column, header, unread) ||
      (taken.has(column) && column !== "churn_reason" && column !== "note")
      ? []
      : [{ header, map: mapOption(column, header) }];
  });
  if (found.length === 0) return [];
  const maps = found.slice(0, mostHeaders).map(({ map }) => map);
  return [
    {
      phrase: inputNotices.likelyHeaders,
      values: { headers: shown(found.map(({ header }) => header)), maps: maps.join(" ") },
      place: { file: file.table.file, line: file.table.headerLine },
    },
  ];
}

/** Days of a person, a record or a parcel end no contract. */
const otherDays =
  /誕生|生年|設立|創業|登録|更新|作成|変更|取得|開始|入社|初回|入会|配送|発送|出荷|納品|送信|送付|birth|founded|created|updated|modified|start|sent/;

/** A start without an end is a contract that runs (MISSION 7): the end may stand under a header that nobody knows. */
function endless(file: MappedFile, unread: readonly Unread[]): readonly Notice[] {
  const read = new Set(file.mapping.mapped.map(({ name }) => name));
  if (!read.has("contract_start") || read.has("contract_end")) return [];
  const found = unused(file).filter(
    ({ header }) => !otherDays.test(headerKey(header)) && holdsDays(header, unread),
  );
  if (found.length === 0) return [];
  return [
    {
      phrase: inputNotices.startWithoutEnd,
      values: {
        headers: shown(found.map(({ header }) => header)),
        maps: found
          .slice(0, mostHeaders)
          .map(({ header }) => mapOption("contract_end", header))
          .join(" / "),
      },
      place: { file: file.table.file, line: file.table.headerLine },
    },
  ];
}

/** Headers of a list of stops that may say which channel is to stop; none where another does. */
function channelHeaders(kind: FileKind, file: MappedFile): readonly SourceColumn[] {
  if (kind !== "suppress" || file.mapping.mapped.some(({ name }) => name === "channel")) return [];
  return unused(file).filter(({ header }) => looksLikeChannel(looseKey(headerKey(header))));
}

/**
 * A list of stops or bars is small and all of it was meant: what is not used of it is said in every run. Whoever
 * wrote which channel is to stop is told that all were closed.
 */
function unusedBeside(kind: FileKind, file: MappedFile): readonly Notice[] {
  if (kind !== "blacklist" && kind !== "suppress") return [];
  const { file: name, headerLine: line } = file.table;
  const channels = channelHeaders(kind, file);
  const headers = unused(file)
    .filter((source) => !channels.includes(source))
    .map(({ header }) => header);
  const words = prohibitionKinds[kind === "suppress" ? "suppression" : kind];
  return [
    ...channels.map(({ header, index }) => ({
      phrase: inputNotices.channelUnused,
      values: { header, map: mapOption("channel", header) },
      place: { file: name, line, column: index + 1 },
    })),
    ...(headers.length === 0
      ? []
      : [
          {
            phrase: inputNotices.unusedSideHeaders,
            values: { kind_en: words.en, kind_ja: words.ja, headers: shown(headers) },
            place: { file: name, line },
          },
        ]),
  ];
}

function shown(headers: readonly string[]): string {
  const first = headers.slice(0, mostHeaders).join(", ");
  return headers.length > mostHeaders ? `${first} …` : first;
}
