import type { LoadRequest } from "../../excel/actions/loadTables";
import { standingOf } from "../../excel/tableStanding";
import type { WorkbookState } from "../../excel/WorkbookState";
import { sheetNameFault } from "../../tables/sheet/sheetNameFault";
import type { TableContent } from "../../tables/TableContent";

/** Where the user wants a table that cannot simply get its usual sheet. */
export interface Placement {
  readonly way: "refresh" | "new";
  /** Name of the new sheet; what is offered stands there until something is typed. */
  readonly name?: string;
}

/** What will happen to a table: a request when it may be loaded, and what is wrong with the sheet's name when not. */
export interface Placed {
  readonly request?: LoadRequest;
  readonly nameFault?: string;
  /** Name of the new sheet as entered or offered. */
  readonly name: string;
}

/** Where each table goes. A table that goes to a new sheet takes a name that neither the workbook nor another table of this load has. */
export function placeTables(contents: readonly TableContent[], placements: Readonly<Record<string, Placement>>, workbook: WorkbookState): ReadonlyMap<string, Placed> {
  const taken = [...workbook.sheetNames];
  return new Map(
    contents.map((content): [string, Placed] => {
      const standing = standingOf(content, { ...workbook, sheetNames: taken });
      const { way, name: entered } = placements[content.id] ?? { way: standing.own ? "refresh" : "new" };
      const name = entered ?? standing.freeName;
      if (way === "refresh" && standing.own) return [content.id, { request: { content, as: { refresh: standing.own } }, name }];
      const nameFault = sheetNameFault(name, taken);
      taken.push(name);
      return [content.id, nameFault === undefined ? { request: { content, as: { newSheet: name } }, name } : { nameFault, name }];
    }),
  );
}
