/** How far an action has come, told to whoever waits for it. */
export interface Progress {
  /** Plain words: "Writing Baseline, 2 of 4". */
  readonly say: (message: string, done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export const silent: Progress = { say: () => undefined };

/** Thrown where an action stops because its user asked for it. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled. What had been written so far was taken out again.");
    this.name = "Cancelled";
  }
}

export const stopIfCancelled = ({ signal }: Progress): void => {
  if (signal?.aborted) throw new Cancelled();
};

/** Lets the pane draw what was said, and the user press Cancel, before the next piece of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
