import { useCallback, useEffect, useRef, useState, type MutableRefObject } from "react";
import { readOverview, type Overview } from "../excel/actions/readOverview";
import { watchWorkbook } from "../excel/watchWorkbook";
import { whenReady } from "../excel/whenReady";

/** Excel tells of every cell; one look once they are through is enough. */
const PAUSE = 400;

/**
 * What the workbook holds: looked at when the pane opens, after each action, when cells change and whenever the pane is returned to.
 * @param isBusy Whether an action runs: what it changes is looked at when it is through.
 */
export function useWorkbook(isBusy: () => boolean): { readonly overview: Overview | undefined; readonly inExcel: boolean | undefined; readonly look: () => Promise<void>; readonly editedHere: MutableRefObject<boolean> } {
  const [overview, setOverview] = useState<Overview>();
  const [inExcel, setInExcel] = useState<boolean>();
  /** Whether a cell was changed in this window: what follows from an edit is written by one add-in, not by everybody's. */
  const editedHere = useRef(false);

  const look = useCallback(async () => {
    const ready = await whenReady();
    setInExcel(ready);
    if (!ready) return;
    try {
      setOverview(await readOverview());
    } catch {
      // A cell is being edited, for instance: what was seen before still counts, and every action looks for itself before it writes.
    }
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let endWatch: () => Promise<void> = () => Promise.resolve();
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void (isBusy() ? soon() : look()), PAUSE);
    };
    const changed = (here: boolean) => {
      editedHere.current ||= here;
      soon();
    };
    const again = () => void look();
    const begin = async () => {
      await look();
      const end = (await whenReady()) ? await watchWorkbook(changed) : endWatch;
      if (ended) await end();
      else endWatch = end;
    };
    void begin();
    window.addEventListener("focus", again);
    return () => {
      ended = true;
      clearTimeout(timer);
      window.removeEventListener("focus", again);
      void endWatch();
    };
  }, [look, isBusy]);

  return { overview, inExcel, look, editedHere };
}
