/** Where the other sheets find each assumption that is in use; every one a cell reference with its sheet. */
export interface AssumptionRefs {
  readonly sheet: string;
  /** A condition, without "=": true while the sheet's own entries are in use and no scenario is shown. */
  readonly ownShown: string;
  /** Name of the scenario shown, or the words for own entries. */
  readonly shownScenario: string;
  readonly salaryBasis: string;
  readonly savingSource: string;
  readonly grantAdjusted: string;
  readonly shownModel: string;
  readonly shareKey: string;
  readonly scope: string;
  /** One row per council, in the case's order. */
  readonly council: readonly { readonly name: string; readonly label: string; readonly inOrOut: string; readonly population: string; readonly netBudget: string; readonly requirement: string }[];
  /** The same by column. */
  readonly councilTable: { readonly names: string; readonly inOrOut: string; readonly population: string; readonly netBudget: string; readonly requirement: string };
  /** The weight in use, and the own entry. */
  readonly criterion: readonly { readonly name: string; readonly group: string; readonly weight: string; readonly own: string }[];
  /** Whether the common weights count as entered or from swings. */
  readonly weightsFrom: string;
  readonly model: readonly {
    readonly name: string; readonly label: string; readonly status: string;
    readonly furtherChange: string; readonly furtherPosts: string; readonly oneOffCost: string; readonly reach: string;
  }[];
  readonly line: readonly { readonly name: string; readonly label: string; readonly grantShare: string; readonly tableGrantShare: string }[];
  /** Grant share in use of every line, one below the other. */
  readonly grantShares: string;
  /** Names of the models, one below the other. */
  readonly modelNames: string;
  /** Further change of every model, one below the other. */
  readonly furtherChanges: string;
  readonly furtherPosts: string;
  /** The whole reach table in use, lines down and models across. */
  readonly reach: string;
  /** Part of the full-year saving in each year, after the ramp and the slip. */
  readonly phasing: readonly string[];
  readonly phasingRow: string;
  /** The same before the slip, and the slip itself in quarters. */
  readonly phasingBeforeSlip: string;
  readonly slip: string;
}

/** Gives the formula of an "In use" cell: the own entry, or the shown scenario's value in the row of that label. */
export type InUse = (own: string, label: string) => string;
