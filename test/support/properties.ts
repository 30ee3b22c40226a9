import fc from "fast-check";
import { propertySettings } from "./propertySettings";

/** A failure is told in this many characters at most: a counterexample may be a table of thousands of cells. */
const LONGEST = 3_000;
const LONGEST_CAUSE = 1_500;

const short = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, longest)}\n… (${text.length - longest} characters more)`);

function report(run: fc.RunDetails<unknown>): void {
  if (!run.failed) return;
  const cause = run.errorInstance instanceof Error ? (run.errorInstance.stack ?? run.errorInstance.message) : JSON.stringify(run.errorInstance ?? "");
  const again = `Again: npm run test:properties -- --seed ${run.seed} --shrink 30 <test file>`;
  throw new Error(`${short(fc.defaultReportMessage({ ...run, errorInstance: null } as never) ?? "The property failed.", LONGEST)}\n${again}\n\n${short(cause, LONGEST_CAUSE)}`);
}

const { seed, runs, shrinkFor } = propertySettings();

fc.configureGlobal({
  seed,
  reporter: report,
  ...(runs !== undefined && { numRuns: runs }),
  // Shrinking has no end of its own: one property took three minutes over it.
  ...(shrinkFor === undefined ? { endOnFailure: true } : { interruptAfterTimeLimit: shrinkFor * 1_000, markInterruptAsFailure: true }),
});
