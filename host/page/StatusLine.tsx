import { useEffect, useState } from "react";
import type { Host } from "../engine/Host";
import { cellNote } from "./cellNote";
import type { GridView } from "./GridView";

interface StatusLineProps {
  readonly host: Host;
  readonly view: GridView;
}

/** Under the grid: what is to be said of the selected cell, read out when it changes. */
export const StatusLine = ({ host, view }: StatusLineProps) => {
  const [note, setNote] = useState("");
  useEffect(() => view.watch(() => setNote(cellNote(host))), [host, view]);
  return (
    <p className="status" role="status">
      {note}
    </p>
  );
};
