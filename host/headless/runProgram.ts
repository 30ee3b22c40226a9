import { bearClosedPipe } from "./bearClosedPipe";

/** Something that the person who started the program can put right; said without a trace. */
export class Misuse extends Error {}

type Say = (line: string) => void;

/** Runs a program: gives its exit code, 0 unless the program says otherwise, and tells what was wrong in one line. */
export async function runProgram(usage: string, program: (say: Say) => Promise<number | void>): Promise<number> {
  bearClosedPipe();
  try {
    return (await program((line) => void process.stdout.write(`${line}\n`))) ?? 0;
  } catch (error) {
    const misused = error instanceof Misuse || ((error as { code?: string } | null)?.code?.startsWith("ERR_PARSE_ARGS") ?? false);
    process.stderr.write(`${error instanceof Error ? (misused ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
    if (misused && !(error instanceof Misuse)) process.stderr.write(`\n${usage}\n`);
    return misused ? 2 : 1;
  }
}
