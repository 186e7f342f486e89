/** A column of the loaded table: what it is, and the header that a person knows it by. */
export interface LoadedColumn {
  readonly column: string;
  readonly canonical?: string;
  readonly polarity?: "grant" | "stop";
  readonly header: string;
}
