import { StringDecoder } from "node:string_decoder";
import { Writable } from "node:stream";
import { printableLines } from "./render/width.ts";

/** A terminal as an output of data: cells of a foreign file must not steer it. */
export function onScreen(terminal: NodeJS.WritableStream): Writable {
  const decoder = new StringDecoder("utf8");
  const pass = (text: string, done: (error?: Error) => void): void => {
    terminal.write(printableLines(text), (error) => done(error ?? undefined));
  };
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => pass(decoder.write(chunk), done),
    final: (done) => pass(decoder.end(), done),
  });
}
