import type { Fault } from "../../domain/fault";
import type { SheetPlan } from "../sheet/SheetPlan";
import type { TableView } from "../TableView";

/** A sheet that a case plans, under the name it usually gets. */
export interface CaseSheet {
  readonly id: string;
  readonly name: string;
  readonly holds: string;
}

interface CaseFacts {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it works out. */
  readonly about: string;
  /** Document, organisation and date. */
  readonly source: string;
  /** Datasets that it draws on, each loaded to a sheet of its own. */
  readonly tables: readonly string[];
}

/** What a case's sheets are planned from. */
export interface CaseParts {
  /** The table loaded from a dataset, as it stands in the workbook. */
  readonly table: (dataset: string) => TableView;
  /** The name that a sheet of the case gets. */
  readonly name: (sheet: string) => string;
}

/** A case that plans sheets of its own, in live formulas over its tables. */
export interface SheetCase extends CaseFacts {
  readonly kind: "sheets";
  /** In the order in which they stand; the first is shown, the one with the id "checks" holds the master check. */
  readonly sheets: readonly CaseSheet[];
  /** Headings without which a table cannot be used, by dataset. */
  readonly needed: Readonly<Record<string, readonly string[]>>;
  readonly plan: (parts: CaseParts) => readonly SheetPlan[] | Fault;
}

/** A case that is a comparison of operating models. */
export interface ModelCase extends CaseFacts {
  readonly kind: "comparison";
}

export type CaseDefinition = SheetCase | ModelCase;
