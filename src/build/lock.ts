import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { inProject } from "./paths";

/** A holder that has not said it is alive for this long was killed. */
const STALE_MS = 20_000;
const BEAT_MS = 5_000;
const POLL_MS = 250;

/** Does the work alone, however many processes ask for it at once. Taking a folder is atomic on every file system. */
export const withLock = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const lock = inProject("out", "locks", name);
  mkdirSync(inProject("out", "locks"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > STALE_MS) rmSync(lock, { recursive: true, force: true });
      else await wait(POLL_MS);
    }
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(lock, { recursive: true, force: true });
  }
};
