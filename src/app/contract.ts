import type { ListName } from "../domain/lists.ts";
import type { Notice } from "../errors.ts";
import type { Playbook } from "../playbook/types.ts";

/** What every command that reads files is told; all of it comes from options, environment or playbook. */
export interface RunRequest {
  readonly customers: readonly string[];
  readonly blacklist: readonly string[];
  readonly suppress: readonly string[];
  readonly releases: readonly string[];
  readonly playbook: Playbook;
  /** Path of the playbook where it is a file: an input like the others, never written to. */
  readonly playbookFile?: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly language: "ja" | "en";
  readonly type?: "b2b" | "b2c";
  /** `--map CANONICAL=HEADER`, over the playbook's `columns`. */
  readonly map: Readonly<Record<string, readonly string[]>>;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRow?: number;
  /** Bytes. */
  readonly memory: number;
  readonly threads?: number;
  readonly include: readonly string[];
  readonly order: "status" | "score";
  readonly currency?: string;
  readonly allowEmpty: boolean;
  readonly expectCount?: number;
  /** Receipts are wanted: every fact and verdict is kept until the end. */
  readonly keepFacts?: boolean;
  readonly debug: boolean;
  /** The summary is kept (a folder, or `--json`): it holds the inputs' hashes and counts of flags. */
  readonly keepSummary?: boolean;
  readonly version: string;
}

/** Which lists and columns go where. */
export interface OutputRequest {
  readonly lists: readonly ListName[];
  /** A folder ends in `/` or is one; undefined is standard output. */
  readonly output?: string;
  readonly format: "csv" | "tsv" | "json" | "ndjson" | "parquet" | "table";
  readonly headers: "code" | "ja" | "en";
  /** `--columns a,b,c`: canonical names or the input's own headers. */
  readonly columns?: readonly string[];
  readonly bom: boolean;
  readonly receipts?: string;
  /** Rows of the preview at most. */
  readonly limit?: number;
}

/** What the rim lends to a use case: nothing in app touches `process`. */
export interface World {
  readonly stdin: NodeJS.ReadableStream;
  /** Data goes here when no output is named; resolves when the reader closed the pipe. */
  readonly stdout: NodeJS.WritableStream;
  /** Parent of the run's temporary folder. */
  readonly tempBase: string;
  readonly pid: number;
  /** Whether a process of that number runs: leftovers of dead ones are swept. */
  readonly isAlive: (pid: number) => boolean;
  readonly signal: AbortSignal;
  /** Stage by stage, for `--debug` and progress lines. */
  onProgress(event: ProgressEvent): void;
}

export type ProgressEvent =
  | {
      readonly kind: "stage";
      readonly stage: string;
      readonly rows?: number;
      readonly milliseconds?: number;
      readonly sql?: string;
    }
  | { readonly kind: "start"; readonly stage: string };

export interface FileReport {
  readonly file: string;
  readonly kind: "customers" | "blacklist" | "suppress" | "releases";
  /** Absent when the summary is not kept: hashing takes as long as reading. */
  readonly sha256?: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly rejected: number;
  readonly blank_lines: number;
  /** Canonical column → headers that feed it. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Headers that feed no column. */
  readonly unused: readonly string[];
}

/** `summary.json` and `--json`: counts that add up (checked; a mismatch is a bug, exit 70). */
export interface Summary {
  readonly version: string;
  readonly as_of: string;
  readonly language: string;
  readonly playbook: { readonly name: string; readonly sha256: string };
  readonly inputs: readonly FileReport[];
  readonly rows: {
    readonly read: number;
    readonly rejected: number;
    readonly folded: number;
    readonly accounts: number;
  };
  /** Every list, those without accounts too. */
  readonly lists: Readonly<Record<ListName, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  /** Only in summaries that are kept: counting them makes the texts of every account. */
  readonly flags?: Readonly<Record<string, number>>;
  readonly unmatched: { readonly blacklist: number; readonly suppress: number };
  /** Files written into a folder, with their rows. */
  readonly files: Readonly<Record<string, number>>;
  /** Largest amounts among the accounts that are on no outreach list, by list. */
  readonly largest_excluded: readonly {
    readonly customer_id: string;
    readonly list: string;
    readonly amount: string;
  }[];
}

export interface ScoreResult {
  readonly summary: Summary;
  readonly notices: readonly Notice[];
  /** Something needs a person: `--strict` makes it exit 1. */
  readonly needsPerson: boolean;
  /** For `--format table` on standard output: header and rows as text, in rank order, at most `limit`. */
  readonly preview?: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly total: number;
  };
}

/** Reads, scores, routes and writes. Throws UserError; leaves no output and no temporary file then. */
export type Score = (run: RunRequest, output: OutputRequest, world: World) => Promise<ScoreResult>;

/** One rule of one account's receipt; read back from a stored list only points and sentence are known. */
export interface ReceiptLine {
  readonly rule: string;
  readonly group: string;
  readonly points: string;
  readonly evidence: string;
  readonly sentence: string;
}

/** A gate that applies: the one that decides the list, and all others. */
export interface GateLine {
  readonly gate: string;
  readonly list: string;
  readonly decides: boolean;
  readonly evidence: string;
  readonly sentence: string;
}

/** What a group of rules adds up to, and what of it counts within the group's limits. */
export interface GroupSum {
  readonly group: string;
  readonly label: string;
  readonly sum: string;
  readonly counted: string;
  readonly min: number;
  readonly max: number;
}

export interface MissingFact {
  readonly fact: string;
  readonly label: string;
  /** Canonical columns that would buy it. */
  readonly columns: readonly string[];
  /** Points that it could bring at most; absent when none, or when read from a stored list. */
  readonly most?: string;
}

/** Days as YYYY-MM-DD; empty when there is none. */
export interface Clocks {
  readonly contact: string;
  /** last_contact, last_order, contract_end or registered. */
  readonly contactSource: string;
  readonly purchase: string;
}

/** The row that was asked for is not the account's own: it was folded or merged into it. */
export interface FoldedRow {
  readonly file: string;
  readonly line: number;
  /** `merged`, or `same_` and the kind of key that both share. */
  readonly reason: string;
}

export interface Explanation {
  /** The ranked list's columns of this account, as text. */
  readonly row: Readonly<Record<string, string>>;
  /** Length of its list; absent when read from a stored list. */
  readonly of?: number;
  readonly receipt: readonly ReceiptLine[];
  /** The deciding gate first; absent when read from a stored list. */
  readonly gates?: readonly GateLine[];
  /** Absent when read from a stored list, as are the clocks' sources. */
  readonly groups?: readonly GroupSum[];
  readonly clocks?: Clocks;
  readonly folded?: FoldedRow;
  /** What is not known and could change the place. */
  readonly missing: readonly MissingFact[];
  /** What else would change the place: sentences in the run's language. */
  readonly changes: readonly string[];
  readonly stored: boolean;
}

/** A line that names the one asked for and could not be read as a row: on no list. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface ExplainResult {
  /** At most five; a notice says how many more answer. Empty only when rejected lines answer. */
  readonly found: readonly Explanation[];
  readonly rejected: readonly RejectedLine[];
  readonly notices: readonly Notice[];
}
