import { useCallback, useRef, useState, type MutableRefObject } from "react";
import { faultFrom, isActionFault, type ActionFault } from "../excel/ActionFault";
import { goTo } from "../excel/goTo";
import { lastRestorePoint, restoreLast, type RestorePoint } from "../excel/restorePoint";
import type { PaneAction, Place, Told } from "./PaneContext";

/** What the status bar shows. */
export type Status =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly title: string; readonly message: string; readonly done: number; readonly of: number }
  | ({ readonly kind: "done" } & Told)
  | ({ readonly kind: "fault" } & ActionFault);

const LOOK_AGAIN = 100;
/** Waits while something else is written. */
const untilFree = async (running: MutableRefObject<boolean>): Promise<void> => {
  if (!running.current) return;
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  await untilFree(running);
};

/**
 * Runs actions one at a time and keeps what is to be told about them.
 * @param after Called when one is through, whatever came of it.
 * @param running Set while one runs.
 */
export function useAction(after: () => Promise<void>, running: MutableRefObject<boolean>) {
  const [status, setStatus] = useState<Status>({ kind: "idle" });
  const [undoable, setUndoable] = useState<RestorePoint | undefined>(lastRestorePoint);
  const controller = useRef<AbortController | undefined>(undefined);

  const run = useCallback(
    async <T>({ title, work, tell }: PaneAction<T>): Promise<T | undefined> => {
      if (controller.current) return undefined;
      const aborter = new AbortController();
      controller.current = aborter;
      setStatus({ kind: "running", title, message: title, done: 0, of: 0 });
      const progress = {
        say: (message: string, done: number, of: number) => setStatus({ kind: "running", title, message, done, of }),
        signal: aborter.signal,
      };
      try {
        await untilFree(running);
        running.current = true;
        const result = await work(progress);
        if (isActionFault(result)) {
          setStatus({ kind: "fault", ...result });
          return undefined;
        }
        setStatus({ kind: "done", ...tell(result) });
        return result;
      } catch (error) {
        setStatus({ kind: "fault", ...faultFrom(error) });
        return undefined;
      } finally {
        controller.current = undefined;
        running.current = false;
        setUndoable(lastRestorePoint());
        await after();
      }
    },
    [after, running],
  );

  const show = useCallback(async ({ sheet, address }: Omit<Place, "label">) => {
    const fault = await goTo(sheet, address);
    if (fault) setStatus({ kind: "fault", ...fault });
  }, []);

  const undo = useCallback(
    () =>
      run<string>({
        title: "Taking back what was written",
        work: async () => (await restoreLast()) ?? { fault: "There is nothing to take back." },
        tell: (action) => ({ message: `Taken back: ${action}.` }),
      }),
    [run],
  );

  return { status, run, show, undoable, undo, cancel: useCallback(() => controller.current?.abort(), []), close: useCallback(() => setStatus({ kind: "idle" }), []) };
}
