import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../errors.ts";
import { engineErrors } from "../locale/engine.ts";

/** Lends each statement a connection of its own; more statements than connections wait for their turn. */
export class Connections {
  readonly #all: readonly DuckDBConnection[];
  readonly #idle: DuckDBConnection[];
  readonly #waiting: (() => void)[] = [];
  readonly #working = new Set<Promise<unknown>>();
  #interrupted = false;

  constructor(connections: readonly DuckDBConnection[]) {
    this.#all = connections;
    this.#idle = [...connections];
  }

  get isInterrupted(): boolean {
    return this.#interrupted;
  }

  /** A UserError once there was an interrupt: nothing is begun any more. */
  async lend<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const working = this.#inTurn(work);
    this.#working.add(working);
    try {
      return await working;
    } finally {
      this.#working.delete(working);
    }
  }

  async #inTurn<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    while (this.#idle.length === 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    // The engine's own interrupt stops one statement; between two it would be lost.
    if (this.#interrupted) {
      this.#waiting.shift()?.();
      throw new UserError(engineErrors.interrupted);
    }
    const [connection] = this.#idle.splice(-1);
    if (connection === undefined) throw new Error("a connection was lent twice");
    try {
      return await work(connection);
    } finally {
      this.#idle.push(connection);
      this.#waiting.shift()?.();
    }
  }

  /** For good: what is under way stops, and nothing is begun any more. */
  interrupt(): void {
    this.#interrupted = true;
    for (const connection of this.#all) connection.interrupt();
  }

  /** After a failure other statements may be under way: they stop first. */
  async close(): Promise<void> {
    this.interrupt();
    await Promise.allSettled(this.#working);
    for (const connection of this.#all) connection.closeSync();
  }
}
