import { createContext, useContext } from "react";
import type { ActionFault } from "../excel/ActionFault";
import type { Overview } from "../excel/actions/readOverview";
import type { Progress } from "../excel/Progress";

/** A cell or sheet that the pane can show. */
export interface Place {
  readonly label: string;
  readonly sheet: string;
  /** "B5"; the sheet's first cell when left out. */
  readonly address?: string;
}

/** What is told once an action is through. */
export interface Told {
  readonly message: string;
  readonly places?: readonly Place[];
}

export interface PaneAction<T> {
  /** Said while it runs: "Loading tables". */
  readonly title: string;
  readonly work: (progress: Progress) => Promise<T | ActionFault>;
  readonly tell: (result: T) => Told;
}

export interface PaneState {
  /** What the workbook held when it was last looked at; undefined before the first look and outside Excel. */
  readonly overview: Overview | undefined;
  /** Key of the tab that is shown. */
  readonly tab: string;
  /** Whether an action runs: one at a time. */
  readonly busy: boolean;
  /**
   * Runs an action: shows its progress with a Cancel button, tells its result or fault, offers Undo, looks at the workbook again.
   * Catches everything. Gives the result, or undefined when there is none.
   */
  readonly run: <T>(action: PaneAction<T>) => Promise<T | undefined>;
  /** Shows a cell of the workbook and leaves what was told last as it is, unless the cell is gone. */
  readonly show: (place: Omit<Place, "label">) => Promise<void>;
  /** Looks at the workbook again. */
  readonly look: () => Promise<void>;
  /** Opens a tab by its key in tabs.ts. */
  readonly openTab: (key: string) => void;
}

export const PaneContext = createContext<PaneState | undefined>(undefined);

/** The pane around a tab or panel. */
export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane is for what stands inside the pane.");
  return pane;
}
