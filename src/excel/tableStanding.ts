import { freeName } from "../tables/sheet/address";
import type { TableContent } from "../tables/TableContent";
import { hasId, type OwnSheet } from "./ownSheets";
import type { WorkbookState } from "./WorkbookState";

/** What stands where a table would be written. */
export interface TableStanding {
  /** The add-in's earlier sheet of the same table, if there is one: it may be written anew. */
  readonly own?: OwnSheet;
  /** The sheet of the table's usual name, when that is taken by something else. */
  readonly taken?: string;
  /** A name that is free. */
  readonly freeName: string;
}

export function standingOf({ id, kind, sheet }: TableContent, { own, sheetNames }: WorkbookState): TableStanding {
  const earlier = own.findLast((candidate) => candidate.kind === kind && hasId(candidate, id));
  const taken = sheetNames.find((name) => name.toLowerCase() === sheet.toLowerCase());
  return {
    ...(earlier && { own: earlier }),
    ...(taken !== undefined && taken !== earlier?.sheet && { taken }),
    freeName: freeName(sheet, sheetNames),
  };
}
