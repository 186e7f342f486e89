/** What the program is given of the world. Only src/cli/entry.ts reads these from the process. */
export interface Io {
  /** Without the interpreter and the program. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly terminal: {
    readonly stdin: boolean;
    readonly stdout: boolean;
    readonly stderr: boolean;
    /** Cells in a line; undefined where nobody knows. */
    readonly width: number | undefined;
  };
  readonly now: () => Date;
  /** BCP 47, for machines that set no LANG (Windows). */
  readonly locale: string;
  /** Bytes of RAM. */
  readonly totalMemory: number;
  readonly tempBase: string;
  readonly pid: number;
  /** Whether a process of that number runs. */
  readonly isAlive: (pid: number) => boolean;
  /** Aborted by an interrupt; by a closed pipe its reason is `closedPipe`. */
  readonly signal: AbortSignal;
  /** Folders of the installed package: the shipped playbooks, and the data of `try`. */
  readonly presetsDir: string;
  readonly tryDir: string;
}

/** Abort reason: whoever read our output has seen enough. That is a success. */
export const closedPipe = Symbol("the reader closed the pipe");

/** Resolves when the text is handed over; rejects with the stream's error. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === "") return;
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
