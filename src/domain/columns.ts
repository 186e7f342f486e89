/**
 * The canonical columns of a customer list and of the small files beside it, as one typed table.
 * A header that equals a synonym (after `headerKey` in src/read/headers.ts) feeds the column; the
 * synonyms are those of real exports (EC-CUBE, Shopify, Salesforce JP, Sansan, freee, kintone …).
 */
import { blacklistColumns } from "./columns/blacklist.ts";
import { customerColumns } from "./columns/customers.ts";
import { releaseColumns } from "./columns/releases.ts";
import { suppressColumns } from "./columns/suppress.ts";
import type { Column, FileKind } from "./columns/types.ts";

export { deniesBar, looksLikeBar, marksBar } from "./columns/bar-like.ts";
export { looksLikeChannel } from "./columns/channel-like.ts";
export {
  isLeavingByCells,
  isTypeByCells,
  permissionByCells,
  speaksOfOtherNeeds,
} from "./columns/by-cells.ts";
export { likelyColumn, likelyId } from "./columns/likely.ts";
export { madeFor } from "./columns/made-headers.ts";
export { isOrdinaryMark, type MarkingHeader, markingHeaders } from "./columns/marking-headers.ts";
export { multiFeeds } from "./columns/multi-feeds.ts";
export {
  looksLikePermission,
  permissionsLike,
  speaksAgainst,
  speaksOfContactWays,
} from "./columns/permission-like.ts";
export { permissionFamily } from "./columns/permission-families.ts";
export { isSecret } from "./columns/secret.ts";
export { looksLikeValue } from "./columns/value-like.ts";
export type {
  Column,
  FileKind,
  Join,
  PartSet,
  Polarity,
} from "./columns/types.ts";
export { datesBounce } from "./columns/suppress.ts";
export { blacklistColumns, customerColumns, releaseColumns, suppressColumns };

/** The catalogue: the columns of each kind of file. */
export const columns: Readonly<Record<FileKind, readonly Column[]>> = {
  customers: customerColumns,
  blacklist: blacklistColumns,
  suppress: suppressColumns,
  releases: releaseColumns,
};

/** The canonical column of that name, or undefined. */
export function columnOf(kind: FileKind, name: string): Column | undefined {
  return columns[kind].find((column) => column.name === name);
}
