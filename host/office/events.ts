import { rectAddress } from "../engine/a1";
import type { Host, HostEvent } from "../engine/Host";
import type { Context } from "./ClientObject";

type Handler = (args: Record<string, unknown>) => Promise<unknown> | undefined;

/** An event of Office.js: handlers are added with the next sync and taken off with remove(). */
export class EventHandlers {
  constructor(
    private readonly context: Context & { host: Host },
    private readonly path: string,
    private readonly matches: (event: HostEvent) => boolean,
    private readonly describe: (event: HostEvent) => Record<string, unknown>,
  ) {}

  add(handler: Handler): { readonly context: Context; remove: () => void } {
    let stop: (() => void) | undefined;
    this.context.batch.push(`${this.path}.add`, () => {
      stop = this.context.host.on((event) => {
        if (this.matches(event)) void handler(this.describe(event));
      });
    });
    return { context: this.context, remove: () => this.context.batch.push(`${this.path}.remove`, () => stop?.()) };
  }
}

const TYPES = { selected: "SelectionChanged", added: "WorksheetAdded", deleted: "WorksheetDeleted", activated: "WorksheetActivated", renamed: "WorksheetNameChanged" } as const;

/** What a handler is given, in Excel's own names. */
export function changeArgs(event: HostEvent): Record<string, unknown> {
  const { kind, sheetId: worksheetId } = event;
  const source = "Local";
  if (kind === "changed") return { type: "WorksheetChanged", changeType: "RangeEdited", worksheetId, address: rectAddress(event), source, triggerSource: "Unknown" };
  if (kind === "renamed") return { type: TYPES.renamed, worksheetId, source, nameBefore: event.nameBefore, nameAfter: event.nameAfter };
  return { type: kind in TYPES ? TYPES[kind as keyof typeof TYPES] : kind, worksheetId, source };
}
