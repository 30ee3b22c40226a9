import type { SheetBuilder } from "../sheet/SheetBuilder";
import type { AssumptionRefs } from "./AssumptionRefs";
import type { ComparisonCase } from "./ComparisonCase";
import type { ComparisonRefs } from "./comparisonSheet";
import type { OwnCheck } from "./OwnCheck";
import type { Register } from "./Register";
import type { ScoreRefs } from "./scoresSheet";
import type { SharingRefs } from "./sharingSheet";
import type { SwingRefs } from "./swingRefs";
import type { WorkingRefs } from "./workingsSheet";

/** What an output may draw on: the case, and where its assumptions and results stand. */
export interface SheetParts {
  readonly study: ComparisonCase;
  readonly assumptions: AssumptionRefs;
  readonly workings: WorkingRefs;
  readonly comparison: ComparisonRefs;
  readonly scores: ScoreRefs | undefined;
  /** The weights that count, for each set, where there are scores. */
  readonly swings: SwingRefs | undefined;
  readonly sharing: SharingRefs;
  readonly registers: readonly Register[];
  /** The Parameters table of the workbook with its headings, whose entries count before the add-in's; undefined where none is loaded. */
  readonly ownParameters: string | undefined;
  /** Whether the models are those of the paper of 2013: only then do its years, notice and questions belong to the case. */
  readonly isOfPaper: boolean;
  /** The master check, shown at the top of every output. */
  readonly masterCheck: string;
}

/** A sheet of results of its own; undefined where the case has nothing for it. */
export type OutputSheet = (name: string, parts: SheetParts) =>
  | {
      readonly builder: SheetBuilder;
      readonly checks: readonly OwnCheck[];
      /** Dated parameters in force until changed that its formulas draw on: the Checks sheet says when each was last checked. */
      readonly rules?: readonly string[];
    }
  | undefined;
