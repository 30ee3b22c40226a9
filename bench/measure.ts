/** Runs that a median is taken of: odd, so that one of them is the median. */
const RUNS = 61;
/** A run shorter than this measures the clock; a longer one, whatever else the machine does meanwhile. */
const LEAST_MS = 0.5;
/** Calls long enough for the engine to compile what it runs. */
const WARM_MS = 60;

export interface Contender {
  readonly title: string;
  /** Gives something of what it worked out, so that the engine cannot leave the work undone. */
  readonly run: () => unknown;
}

export interface Measured {
  readonly title: string;
  /** Median time of one call. */
  readonly ms: number;
}

let kept: unknown;
/** What the last run gave: read by nobody, but the engine does not know that. */
export const lastResult = (): unknown => kept;

const timeOf = ({ run }: Contender, calls: number): number => {
  const start = performance.now();
  for (let i = 0; i < calls; i++) kept = run();
  return (performance.now() - start) / calls;
};

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]!;

/** Calls that fill a run, after the engine has seen enough of them to compile. */
function callsOf(contender: Contender): number {
  let calls = 1;
  for (;;) {
    const ms = timeOf(contender, calls) * calls;
    if (ms >= WARM_MS) return Math.max(1, Math.round((calls * LEAST_MS) / ms));
    calls *= 2;
  }
}

/** Medians of contenders that take turns, run by run: what slows the machine down for a moment slows down all of them. */
export function measure(contenders: readonly Contender[]): Measured[] {
  const calls = contenders.map(callsOf);
  const times = contenders.map(() => [] as number[]);
  for (let run = 0; run < RUNS; run++) contenders.forEach((contender, i) => times[i]!.push(timeOf(contender, calls[i]!)));
  return contenders.map(({ title }, i) => ({ title, ms: median(times[i]!) }));
}
