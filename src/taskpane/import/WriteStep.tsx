import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useMemo, useState } from "react";
import { standingOf } from "../../excel/tableStanding";
import { needsDecision } from "../../tables/import/decisions";
import { SheetChoice } from "../load/SheetChoice";
import { placeTables, type Placement } from "../load/placement";
import { usePane } from "../PaneContext";
import type { ImportWizard } from "./useImportWizard";

/** Sheet and title, then the write itself: the only step that changes the workbook. */
export function WriteStep({ wizard: { imported, decisions, title, setTitle, content, write, mapName } }: { readonly wizard: ImportWizard }) {
  const { overview, busy } = usePane();
  const workbook = overview?.workbook;
  const [placement, setPlacement] = useState<Placement>();
  const table = useMemo(() => content(), [content]);
  if (!imported || !table || !workbook) return null;
  const standing = standingOf(table, workbook);
  const placed = placeTables([table], placement ? { [table.id]: placement } : {}, workbook).get(table.id)!;
  const open = imported.issues.filter((issue, i) => needsDecision(issue) && !decisions[i]).length;
  return (
    <>
      <TextField label="Title of the table" value={title} maxLength={60} onChange={(_, value = "") => setTitle(value)} />
      {(standing.own !== undefined || standing.taken !== undefined) && <SheetChoice title={table.title} standing={standing} placement={placement} placed={placed} onChange={setPlacement} />}
      <p>
        {table.rows.length.toLocaleString("en-GB")} rows and {table.columns.length} columns go to the sheet “{placed.request && "refresh" in placed.request.as ? placed.request.as.refresh.sheet : placed.name}”. Issues and decisions go to the sheet Import log{mapName.trim() !== "" && ", the map to the sheet Import maps"}.
      </p>
      {open > 0 && <p className="notice">{open === 1 ? "1 issue is" : `${open.toLocaleString("en-GB")} issues are`} not decided: cells that could not be read stay empty.</p>}
      <div className="buttons">
        <PrimaryButton text="Write the table" disabled={busy || !placed.request} allowDisabledFocus onClick={() => placed.request && void write(placed.request.as)} />
      </div>
    </>
  );
}
