import type { BatchHost } from "../engine/BatchHost";
import { InvalidAddress } from "../engine/InvalidAddress";
import { invalid, RichApiError } from "./RichApiError";

interface Step {
  readonly location: string;
  readonly run: () => void | Promise<void>;
}

const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value ?? null)).length;
const failed = (code: string, location: string): RichApiError => new RichApiError(code, "There was an internal error while processing the request.", location);

/** Excel refuses a request, and an answer, above 5 MB. */
export const REQUEST_LIMIT = 5 * 1024 * 1024;

/** What each host has been asked to do last: requests are done one after another, also where a long one gives way between its steps. */
const queues = new WeakMap<BatchHost, Promise<void>>();

/** Waits for the requests that a host has been given so far: nobody saves or closes a workbook in the middle of one. */
export const requestsDone = async (host: BatchHost): Promise<void> => queues.get(host);

/** Everything asked of Excel waits here until the next sync; nothing happens before. */
export class Batch {
  private steps: Step[] = [];
  private bytes = 0;
  private received = 0;
  private written = false;

  constructor(private readonly host: BatchHost) {}

  push(location: string, run: Step["run"]): void {
    this.steps.push({ location, run });
  }

  /** What a write adds to the request. */
  count(value: unknown): void {
    this.bytes += sizeOf(value);
  }

  /** What a load adds to the answer. */
  receive(value: unknown): void {
    this.received += sizeOf(value);
  }

  /** Marks that the calculation has to settle before the next value is read. */
  touch(): void {
    this.written = true;
  }

  /** As in Excel, nobody reads a sheet half calculated. */
  async settleBeforeReading(): Promise<void> {
    if (this.written) {
      this.written = false;
      await this.host.settle();
    } else this.host.calculate();
  }

  async flush(): Promise<void> {
    const { steps, bytes } = this;
    this.steps = [];
    this.bytes = 0;
    this.received = 0;
    const before = queues.get(this.host) ?? Promise.resolve();
    const done = before.then(() => this.perform(steps, bytes));
    queues.set(this.host, done.catch(() => undefined));
    await done;
  }

  private async perform(steps: readonly Step[], bytes: number): Promise<void> {
    const { counters } = this.host;
    counters.syncs += 1;
    counters.requestBytes.push(bytes);
    if (bytes > REQUEST_LIMIT) throw new RichApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const failAfter = this.host.failAtSync === counters.syncs ? Math.floor(steps.length / 2) : -1;
    if (failAfter === 0 && steps.length === 0) throw failed(this.host.failCode, "sync");
    this.host.working?.(true);
    try {
      await this.run(steps, failAfter);
    } finally {
      this.host.working?.(false);
    }
    await this.settleBeforeReading();
    if (this.received > REQUEST_LIMIT) throw new RichApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }

  private async run(steps: readonly Step[], failAfter: number): Promise<void> {
    for (const [i, { location, run }] of steps.entries()) {
      if (i === failAfter) throw failed(this.host.failCode, location);
      try {
        await run();
        await this.host.giveWay?.();
      } catch (thrown) {
        const error = thrown instanceof InvalidAddress ? invalid(thrown.message) : thrown;
        if (!(error instanceof RichApiError)) throw new RichApiError("GeneralException", String((error as Error | undefined)?.message ?? error), location);
        error.debugInfo.errorLocation ||= location;
        throw error;
      }
    }
  }
}
