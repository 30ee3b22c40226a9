import { useEffect, useState } from "react";
import type { ActionFault } from "../../excel/ActionFault";
import { prepareComparison, type Prepared } from "../../excel/actions/compareModels";
import { background } from "../../excel/background";
import { usePane } from "../PaneContext";

/** What may be compared and the choices as they stand in the workbook, read whenever the tab is shown and the workbook has changed. */
export function useComparison(tab: string): Prepared | ActionFault | undefined {
  const { overview, busy, tab: shown } = usePane();
  const [prepared, setPrepared] = useState<Prepared | ActionFault>();
  const reads = shown === tab && !busy && overview !== undefined;

  useEffect(() => {
    if (!reads) return undefined;
    let late = false;
    void prepareComparison(background).then((found) => {
      if (!late) setPrepared(found);
    });
    return () => {
      late = true;
    };
  }, [reads, overview]);

  return prepared;
}
