import type { Batch } from "./Batch";
import { notFound, RichApiError } from "./RichApiError";

export interface Context {
  readonly batch: Batch;
}

export interface Property<H> {
  readonly get: (handle: H, context: Context) => unknown;
  readonly set?: (handle: H, value: unknown, context: Context) => void | Promise<void>;
}

type Declared = Readonly<Record<string, Property<unknown>>>;

const declared = new Map<object, Declared>();

function propertiesOf(object: object): Declared {
  for (let prototype: object | null = Object.getPrototypeOf(object) as object | null; prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    const own = declared.get(prototype);
    if (own) return own;
  }
  return {};
}

const notLoaded = (property: string, path: string): RichApiError =>
  new RichApiError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${path}.${property}`,
  );

/** { format: { fill: { color: true } } } as format/fill/color */
const flatten = (fields: object, before = ""): string[] =>
  Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
    if (key.startsWith("$")) return key === "$all" ? [""] : [];
    return value === true ? [before + key] : typeof value === "object" && value !== null ? flatten(value, `${before}${key}/`) : [];
  });

const IGNORED = new Set(["then", "toJSON", "asymmetricMatch", "$$typeof", "nodeType"]);

/** An object of Office.js: what is asked of it is queued, what it tells has been loaded and synced before. */
export class ClientObject<H = unknown> {
  private handleNow: H | undefined;
  private isNull = false;
  private known = false;
  private loaded: Record<string, unknown> = {};

  constructor(
    readonly context: Context,
    readonly path: string,
    private readonly resolve: () => H,
    private readonly orNull = false,
  ) {
    context.batch.push(path, () => this.settleHandle());
    // A member that the host does not emulate fails loudly, never as a silent undefined.
    const refuse = (key: string) => new RichApiError("NotImplemented", `The workbook host does not emulate ${this.constructor.name}.${key}.`, path);
    return new Proxy(this, {
      get: (target, key, receiver) => {
        if (typeof key === "string" && !(key in target) && !IGNORED.has(key)) throw refuse(key);
        return Reflect.get(target, key, receiver) as unknown;
      },
      set: (target, key, value, receiver) => {
        if (typeof key === "string" && !(key in target)) throw refuse(key);
        return Reflect.set(target, key, value, receiver);
      },
    });
  }

  protected settleHandle(): void {
    try {
      this.handleNow = this.resolve();
      this.isNull = false;
    } catch (error) {
      if (!this.orNull || !(error instanceof RichApiError) || error.code !== "ItemNotFound") throw error;
      this.isNull = true;
    }
    this.known = true;
  }

  /** What the object stands for, while the batch runs. */
  get handle(): H {
    if (this.isNull) throw notFound();
    if (this.handleNow === undefined) this.settleHandle();
    return this.handleNow as H;
  }

  get isNullObject(): boolean {
    if (!this.known) throw notLoaded("isNullObject", this.path);
    return this.isNull;
  }

  protected get batch(): Batch {
    return this.context.batch;
  }

  private readonly parts = new Map<string, unknown>();

  /** An object it leads to is the same each time it is asked for, so that what was loaded is found again. */
  protected once<T>(name: string, make: () => T): T {
    if (!this.parts.has(name)) this.parts.set(name, make());
    return this.parts.get(name) as T;
  }

  /** Queues a write. */
  protected act(name: string, run: (handle: H) => void | Promise<void>): void {
    this.batch.push(`${this.path}.${name}`, async () => {
      this.batch.touch();
      await run(this.handle);
    });
  }

  load(what?: string | readonly string[] | object): this {
    const paths =
      what === undefined ? Object.keys(propertiesOf(this))
      : typeof what === "string" ? what.split(",").map((path) => path.trim()).filter(Boolean)
      : Array.isArray(what) ? (what as string[])
      : flatten(what);
    this.batch.push(`${this.path}.load`, async () => {
      await this.batch.settleBeforeReading();
      if (!this.isNull) for (const path of paths) this.takeIn(path.split("/"));
    });
    return this;
  }

  /** Takes in one property, or those of an object it leads to. */
  takeIn([head = "", ...rest]: readonly string[]): void {
    const own = propertiesOf(this);
    if (head === "") {
      for (const name of Object.keys(own)) this.takeIn([name]);
      return;
    }
    const property = own[head];
    if (property && rest.length === 0) {
      const value = property.get(this.handle, this.context);
      this.loaded[head] = value;
      this.batch.receive(value);
      return;
    }
    const next = head in this ? (this as unknown as Record<string, unknown>)[head] : undefined;
    if (!(next instanceof ClientObject)) throw new RichApiError("InvalidArgument", `The property '${head}' does not exist.`, this.path);
    next.takeIn(rest.length > 0 ? rest : [""]);
  }

  set(values: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(values)) {
      const next = typeof value === "object" && value !== null && !Array.isArray(value) ? (this as unknown as Record<string, unknown>)[key] : undefined;
      if (next instanceof ClientObject) next.set(value as Record<string, unknown>);
      else (this as unknown as Record<string, unknown>)[key] = value;
    }
  }

  toJSON(): object {
    return { ...this.loaded };
  }

  track(): void {
    // Excel keeps tracked objects alive across syncs; here every object stays alive.
  }

  untrack(): void {
    // See track.
  }

  /** Says which properties a class has: they may be loaded, and set where they can be written. */
  static properties<T>(type: abstract new (...args: never[]) => ClientObject<T>, properties: Readonly<Record<string, Property<T>>>): void {
    const prototype = type.prototype as ClientObject<T>;
    declared.set(prototype, properties as unknown as Declared);
    for (const [name, property] of Object.entries(properties)) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        get(this: ClientObject<T>) {
          if (!(name in this.loaded)) throw notLoaded(name, this.path);
          return this.loaded[name];
        },
        set(this: ClientObject<T>, value: unknown) {
          if (!property.set) throw new RichApiError("GeneralException", `The property '${name}' is read-only.`, `${this.path}.${name}`);
          const copy = structuredClone(value);
          this.loaded[name] = copy;
          this.batch.count(copy);
          this.act(name, (handle) => property.set!(handle, copy, this.context));
        },
      });
    }
  }
}

/** A collection: its items are known once they are loaded and synced. */
export abstract class Collection<H, T extends ClientObject> extends ClientObject<H> {
  private loadedItems: T[] | undefined;

  protected abstract list(): T[];

  get items(): T[] {
    if (!this.loadedItems) throw notLoaded("items", this.path);
    return this.loadedItems;
  }

  getCount(): { readonly value: number } {
    const result = { value: 0 };
    this.batch.push(`${this.path}.getCount`, () => {
      result.value = this.list().length;
    });
    return result;
  }

  override load(what: string | readonly string[] | object = "items"): this {
    this.loadedItems = undefined;
    return super.load(what);
  }

  override takeIn([head = "", ...rest]: readonly string[]): void {
    this.loadedItems ??= this.list();
    const path = head === "items" ? rest : [head, ...rest];
    for (const item of this.loadedItems) item.takeIn(path.length > 0 ? path : [""]);
  }
}
