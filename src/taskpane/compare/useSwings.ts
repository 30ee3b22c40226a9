import { useEffect, useState } from "react";
import type { ActionFault } from "../../excel/ActionFault";
import { listSwings, type Swings } from "../../excel/actions/swingWeights";
import { usePane } from "../PaneContext";

/** The swings as they stand in the workbook, read whenever the tab is shown and the workbook has changed. */
export function useSwings(tab: string): Swings | ActionFault | undefined {
  const { overview, busy, tab: shown } = usePane();
  const [swings, setSwings] = useState<Swings | ActionFault>();
  const reads = shown === tab && !busy && overview !== undefined;

  useEffect(() => {
    if (!reads) return undefined;
    let late = false;
    void listSwings().then((found) => {
      if (!late) setSwings(found);
    });
    return () => {
      late = true;
    };
  }, [reads, overview]);

  return swings;
}
