import { useCallback } from "react";
import { loadTables, type LoadRequest } from "../../excel/actions/loadTables";
import { usePane } from "../PaneContext";

const counted = (tables: number) => (tables === 1 ? "1 table" : `${tables} tables`);

/** Loads tables and tells where they stand. */
export function useLoad() {
  const { run } = usePane();
  return useCallback(
    (requests: readonly LoadRequest[]) =>
      run({
        title: `Loading ${counted(requests.length)}`,
        work: (progress) => loadTables(requests, progress),
        tell: (loaded) => ({ message: `${counted(loaded.length)} loaded.`, places: loaded.map(({ sheet }) => ({ label: sheet, sheet })) }),
      }),
    [run],
  );
}
