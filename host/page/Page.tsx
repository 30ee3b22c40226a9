import { useEffect, useRef, useState } from "react";
import { openHost, type OpenHost } from "./openHost";
import { PaneFrame } from "./PaneFrame";
import type { AddIn } from "./readAddIn";
import { Ribbon } from "./Ribbon";
import { StatusLine } from "./StatusLine";
import type { Switches } from "./switches";
import { useRegions } from "./useRegions";

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
    if (grid.current) setOpen(openHost(grid.current, addIn, switches));
  }, [addIn, switches]);
  useRegions(open?.host, { ribbon, grid, frame });

  return (
    <>
      <header className="title">
        <h1>Workbook</h1>
      </header>
      <Ribbon ref={ribbon} open={open} button={addIn.button} paneShown={paneShown} onPane={() => showPane(!paneShown)} />
      <div className="desk">
        <main className="work">
          <div className="grid" ref={grid} aria-label="Workbook" role="region" />
          {open && <StatusLine {...open} />}
        </main>
        {open && <PaneFrame ref={frame} address={addIn.pane} title={addIn.button.label} shown={paneShown} width={switches.pane} onClose={() => showPane(false)} />}
      </div>
    </>
  );
};
