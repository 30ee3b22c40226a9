import type { Host } from "../engine/Host";
import { Batch } from "./Batch";
import type { Context } from "./ClientObject";
import { Workbook } from "./Workbook";

class RequestContext implements Context {
  readonly batch: Batch;
  readonly workbook: Workbook;

  constructor(readonly host: Host) {
    this.batch = new Batch(host);
    this.workbook = new Workbook(this, "workbook", () => host);
  }
  get application() {
    return this.workbook.application;
  }
  sync(): Promise<void> {
    return this.batch.flush();
  }
}

type Run<T> = (context: RequestContext) => Promise<T>;

/** A member that is not emulated is told, not undefined. */
const loudly = <T extends object>(name: string, object: T): T =>
  new Proxy(object, {
    get(target, key, receiver): unknown {
      if (typeof key === "string" && !(key in target) && key !== "then" && key !== "toJSON" && key !== "$$typeof") throw new Error(`The workbook host does not emulate ${name}.${key}.`);
      return Reflect.get(target, key, receiver);
    },
  });

/** Excel as an add-in sees it, on a host. */
export function makeExcel(host: Host) {
  return loudly("Excel", {
    run: async <T>(first: Run<T> | object, second?: Run<T>): Promise<T> => {
      const run = second ?? (first as Run<T>);
      const context = new RequestContext(host);
      const result = await run(context);
      await context.sync();
      return result;
    },
  });
}

export type HostExcel = ReturnType<typeof makeExcel>;
