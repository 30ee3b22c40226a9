import { useEffect, useMemo, useRef, useState } from "react";
import { useDroppedFile } from "./files/useDroppedFile";
import { useFileCommands } from "./files/useFileCommands";
import { useWorkbookFile } from "./files/useWorkbookFile";
import { NoticeBar } from "./NoticeBar";
import { openHost, type OpenHost } from "./openHost";
import { PaneFrame } from "./PaneFrame";
import type { AddIn } from "./readAddIn";
import { Ribbon } from "./Ribbon";
import { StatusLine } from "./StatusLine";
import type { Switches } from "./switches";
import { useKeys } from "./useKeys";

interface PageProps {
  readonly addIn: AddIn;
  readonly switches: Switches;
}

/** Title, ribbon, grid and pane, as a workbook with an add-in looks in Excel. */
export const Page = ({ addIn, switches }: PageProps) => {
  const ribbon = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [open, setOpen] = useState<OpenHost>();
  const [paneShown, showPane] = useState(true);

  useEffect(() => {
    if (grid.current) setOpen(openHost(grid.current, addIn, switches, showPane));
  }, [addIn, switches]);
  const functionNames = useMemo(() => addIn.functions.functions.map(({ name }) => name), [addIn]);
  const file = useWorkbookFile(open, functionNames);
  const commands = useFileCommands(file);
  const fileHeld = useDroppedFile(commands.open);
  useKeys({ ribbon, grid, frame }, open?.host, commands.save);

  return (
    <>
      <header className="title">
        <h1>{file.name}</h1>
        {file.changed && <span>not saved</span>}
      </header>
      <Ribbon ref={ribbon} open={open} file={commands} busy={file.busy !== undefined} buttons={addIn.buttons} paneShown={paneShown} onPane={() => showPane(!paneShown)} />
      <NoticeBar busy={file.busy} notice={file.notice} onClose={file.forgetNotice} />
      <div className={fileHeld ? "desk held" : "desk"}>
        <main className="work">
          <div className="grid" ref={grid} aria-label="Workbook" role="region" />
          {open && <StatusLine {...open} />}
        </main>
        {open && <PaneFrame key={file.opened} ref={frame} address={addIn.pane} title={addIn.title} shown={paneShown} width={switches.pane} onClose={() => showPane(false)} />}
      </div>
      {commands.question}
    </>
  );
};
