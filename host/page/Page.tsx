import { useEffect, useRef, useState } from "react";
import type { Host } from "../engine/Host";
import { openHost } from "./openHost";
import { PaneFrame } from "./PaneFrame";
import type { AddIn } from "./readAddIn";
import { Ribbon } from "./Ribbon";
import type { Switches } from "./switches";

interface PageProps {
  readonly addIn: AddIn;
  readonly switches: Switches;
}

/** Title, ribbon, grid and pane, as a workbook with an add-in looks in Excel. */
export const Page = ({ addIn, switches }: PageProps) => {
  const grid = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<Host>();
  const [paneShown, showPane] = useState(true);

  useEffect(() => {
    if (grid.current) setHost(openHost(grid.current, addIn, switches));
  }, [addIn, switches]);

  return (
    <>
      <header className="title">
        <h1>Workbook</h1>
      </header>
      <Ribbon host={host} button={addIn.button} paneShown={paneShown} onPane={() => showPane(!paneShown)} />
      <div className="desk">
        <main className="grid" ref={grid} aria-label="Workbook" />
        {host && <PaneFrame address={addIn.pane} title={addIn.button.label} shown={paneShown} width={switches.pane} onClose={() => showPane(false)} />}
      </div>
    </>
  );
};
