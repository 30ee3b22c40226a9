import { useCallback, useMemo, useState, type ReactElement } from "react";
import { UnsavedDialog } from "./UnsavedDialog";
import type { WorkbookFileState } from "./useWorkbookFile";

interface Waiting {
  readonly before: string;
  readonly go: () => Promise<void>;
}

export interface FileCommands {
  readonly begin: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  /** Asks whether to save, while a command waits for the answer. */
  readonly question: ReactElement | undefined;
}

/** New, Open and Save as a person gives them: nothing that is not saved is lost without asking. */
export function useFileCommands(file: WorkbookFileState): FileCommands {
  const [waiting, setWaiting] = useState<Waiting>();
  const { changed, begin: makeNew, openFile, save: saveFile } = file;

  const orAsk = useCallback((wish: Waiting) => (changed ? setWaiting(wish) : void wish.go()), [changed]);
  const begin = useCallback(() => orAsk({ before: "a new workbook is made", go: makeNew }), [orAsk, makeNew]);
  const open = useCallback((chosen: File) => orAsk({ before: `${chosen.name} is opened`, go: () => openFile(chosen) }), [orAsk, openFile]);
  const save = useCallback(() => void saveFile(), [saveFile]);

  const answered = async (saveFirst: boolean): Promise<void> => {
    setWaiting(undefined);
    if (!saveFirst || (await saveFile())) await waiting?.go();
  };
  const question = waiting && (
    <UnsavedDialog name={file.name} before={waiting.before} onSave={() => void answered(true)} onGoOn={() => void answered(false)} onStay={() => setWaiting(undefined)} />
  );
  return useMemo(() => ({ begin, open, save, question }), [begin, open, save, question]);
}
