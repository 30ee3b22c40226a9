import { beginningChoices, knownDifferences, originOf, registersOf, sourceOfTable, type LoadedTable } from "../tables/caseBackground";
import type { CaseBackground } from "./actions/compareModels";
import { hasId, type OwnSheet } from "./ownSheets";
import { today } from "./today";

const loadedFrom = (own: OwnSheet): LoadedTable => ({ kind: own.kind, sheet: own.sheet, isFrom: (id) => hasId(own, id) });

/** What the comparison knows beside the tables in the workbook: the seeds. */
export const background: CaseBackground = {
  beginWith: (study, tables) => beginningChoices(study, tables.map(loadedFrom)),
  known: (tables) => knownDifferences(tables.map(loadedFrom)),
  registers: (tables) => registersOf(tables.map(loadedFrom)),
  source: (table) => sourceOfTable(loadedFrom(table)),
  origin: (table) => originOf(loadedFrom(table)),
  today,
};
