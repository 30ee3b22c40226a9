import { useCallback, useEffect, useState } from "react";
import { readState, type WorkbookState } from "../excel/WorkbookState";
import { whenReady } from "../excel/whenReady";

/** What the workbook holds: looked at when the pane opens, after each action, and whenever the pane is returned to. */
export function useWorkbook(): { readonly workbook: WorkbookState | undefined; readonly inExcel: boolean | undefined; readonly look: () => Promise<void> } {
  const [workbook, setWorkbook] = useState<WorkbookState>();
  const [inExcel, setInExcel] = useState<boolean>();

  const look = useCallback(async () => {
    const ready = await whenReady();
    setInExcel(ready);
    if (!ready) return;
    try {
      setWorkbook(await readState());
    } catch {
      // A cell is being edited, for instance: what was seen before still counts, and every action looks for itself before it writes.
    }
  }, []);

  useEffect(() => {
    const again = () => void look();
    again();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [look]);

  return { workbook, inExcel, look };
}
