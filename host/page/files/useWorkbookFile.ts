import { useCallback, useEffect, useState } from "react";
import type { OpenHost } from "../openHost";
import { download } from "./download";
import { watchChanges } from "./watchChanges";

export interface Notice {
  readonly kind: "done" | "failed";
  readonly text: string;
}

export interface WorkbookFileState {
  /** Of the workbook, without .xlsx. */
  readonly name: string;
  /** Whether something changed since it was saved or opened. */
  readonly changed: boolean;
  /** What is being done, while it is: "Opening budget.xlsx …" */
  readonly busy: string | undefined;
  readonly notice: Notice | undefined;
  /** Counts the workbooks opened in this page. */
  readonly opened: number;
  readonly forgetNotice: () => void;
  readonly begin: () => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  /** Whether the file was given to the person. */
  readonly save: () => Promise<boolean>;
}

const NEW_NAME = "Workbook";
const NEEDS_ADD_IN = "For LibreOffice, or Excel without Common Purse, detach first (Cells, Detach), then save: they show #NAME? for its functions.";
/** Reading and writing files comes in a script of its own, when first asked for. */
const xlsx = () => import("./xlsx");
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The workbook as a file: new, opened, saved, and whether it is saved. */
export function useWorkbookFile(open: OpenHost | undefined, functionNames: readonly string[]): WorkbookFileState {
  const [name, setName] = useState(NEW_NAME);
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [notice, setNotice] = useState<Notice>();
  const [opened, setOpened] = useState(0);

  useEffect(() => {
    if (open) watchChanges(open.host, () => setChanged(true));
  }, [open]);

  /** Another workbook is another session of the add-in, as in Excel. */
  const replace = useCallback(
    async (doing: string, newName: string, act: (host: OpenHost["host"]) => Promise<Notice | undefined>) => {
      if (!open) return;
      setBusy(doing);
      setNotice(undefined);
      try {
        const said = await act(open.host);
        open.rows.fitAll();
        open.host.endAddIn();
        setName(newName);
        setChanged(false);
        setOpened((before) => before + 1);
        setNotice(said);
      } catch (error) {
        setNotice({ kind: "failed", text: `${newName}.xlsx was not opened; your workbook is as it was. ${messageOf(error)}` });
      } finally {
        setBusy(undefined);
      }
    },
    [open],
  );

  const begin = useCallback(
    () =>
      replace("Making a new workbook …", NEW_NAME, async (host) => {
        await (await xlsx()).openEmpty(host);
        host.fileUrl = "";
        return undefined;
      }),
    [replace],
  );

  const openFile = useCallback(
    (file: File) =>
      replace(`Opening ${file.name} …`, file.name.replace(/\.xlsx$/i, ""), async (host) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const leftOut = await (await xlsx()).openBytes(host, bytes, functionNames);
        host.fileUrl = file.name;
        return { kind: "done", text: [`${file.name} is open.`, ...leftOut].join(" ") };
      }),
    [replace, functionNames],
  );

  const save = useCallback(async () => {
    if (!open) return false;
    setBusy(`Saving ${name}.xlsx …`);
    setNotice(undefined);
    try {
      const { bytes, callsOurs } = await (await xlsx()).bytesOf(open.host, name, functionNames);
      download(`${name}.xlsx`, bytes);
      open.host.fileUrl = `${name}.xlsx`;
      setChanged(false);
      setNotice({ kind: "done", text: `${name}.xlsx is in your downloads.${callsOurs ? ` ${NEEDS_ADD_IN}` : ""}` });
      return true;
    } catch (error) {
      setNotice({ kind: "failed", text: `${name}.xlsx was not saved. ${messageOf(error)}` });
      return false;
    } finally {
      setBusy(undefined);
    }
  }, [open, name, functionNames]);

  useEffect(() => {
    document.title = `${name}${changed ? " (not saved)" : ""} – Common Purse`;
    const warn = (event: BeforeUnloadEvent): void => {
      if (changed) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [name, changed]);

  return { name, changed, busy, notice, opened, forgetNotice: () => setNotice(undefined), begin, openFile, save };
}
