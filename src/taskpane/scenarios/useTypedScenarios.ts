import { useEffect, useRef, type MutableRefObject } from "react";
import { isActionFault } from "../../excel/ActionFault";
import type { Overview } from "../../excel/actions/readOverview";
import { takeInScenarios } from "../../excel/actions/takeInScenarios";
import { background } from "../../excel/background";

/**
 * Takes scenarios that were typed into spare columns in this window into the chart and the lists, and makes room for more, once each. What
 * Excel refuses (a cell is being edited) is tried again after the next change: the figures themselves are live without it.
 *
 * @param running Set while an action runs: nothing else is written then.
 */
export function useTypedScenarios(overview: Overview | undefined, running: MutableRefObject<boolean>, editedHere: MutableRefObject<boolean>, look: () => Promise<void>): void {
  const taken = useRef("");
  const scenarios = overview?.scenarios;

  useEffect(() => {
    if (!scenarios || scenarios.names.length <= scenarios.drawn || !editedHere.current || running.current) return;
    const names = scenarios.names.join("\n");
    if (names === taken.current) return;
    running.current = true;
    void takeInScenarios(background)
      .then((done) => {
        if (!isActionFault(done)) taken.current = names;
      })
      .finally(() => {
        running.current = false;
        editedHere.current = false;
        void look();
      });
  }, [scenarios, running, editedHere, look]);
}
