import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useMemo, useState } from "react";
import { previewRefresh, type RefreshPreview } from "../../excel/actions/refreshTable";
import { standingOf } from "../../excel/tableStanding";
import { asksFunding, needsDecision } from "../../tables/import/decisions";
import type { ImportIssue } from "../../tables/import/ImportIssue";
import { titled } from "../../tables/import/map/importedContent";
import type { TableContent } from "../../tables/TableContent";
import { SheetChoice } from "../load/SheetChoice";
import { placeTables, type Placement } from "../load/placement";
import { counted } from "../counted";
import { usePane } from "../PaneContext";
import { RefreshDifference } from "./RefreshDifference";
import type { ImportWizard } from "./useImportWizard";

/** What becomes of that which nobody decided. */
function undecided(open: readonly ImportIssue[]): string {
  const unread = open.filter(({ severity }) => severity === "empty").length;
  const shares = open.filter(asksFunding).length;
  const asRead = open.length - unread - shares;
  const outcomes = [...(unread > 0 ? [`${counted(unread, "cell stays", "cells stay")} empty`] : []), ...(shares > 0 ? [`the funding shares of ${counted(shares, "post stay", "posts stay")} empty`] : []), ...(asRead > 0 ? [`${counted(asRead, "is", "are")} written as read`] : [])];
  return `${counted(open.length, "issue is", "issues are")} not decided: ${outcomes.join(", ")}. The Import log says so.`;
}

/** Sheet and title, then the write itself: the only step that changes the workbook. A refresh shows first what it would change. */
export function WriteStep({ wizard: { imported, decisions, title, setTitle, content, write, mapName } }: { readonly wizard: ImportWizard }) {
  const { overview, busy, run } = usePane();
  const workbook = overview?.workbook;
  const [placement, setPlacement] = useState<Placement>();
  const [seen, setSeen] = useState<{ readonly table: TableContent; readonly preview: RefreshPreview }>();
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const laidOut = useMemo(() => content(), [content]);
  const table = useMemo(() => laidOut && titled(laidOut, title.trim() || "Imported table"), [laidOut, title]);
  if (!imported || !table || !workbook) return null;
  const standing = standingOf(table, workbook);
  const placed = placeTables([table], placement ? { [table.id]: placement } : {}, workbook).get(table.id)!;
  const refresh = placed.request && "refresh" in placed.request.as ? placed.request.as.refresh : undefined;
  const preview = seen?.table === table ? seen.preview : undefined;
  const open = imported.issues.filter((issue, i) => needsDecision(issue) && !decisions[i]);

  const look = async () => {
    if (!refresh) return;
    const found = await run({ title: "Comparing the two versions", work: (progress) => previewRefresh(table, refresh, progress), tell: ({ changed, added, removed, addedColumns, removedColumns }) => ({ message: `${counted(changed.length, "cell", "cells")} would change; new: ${counted(added.length, "row", "rows")} and ${counted(addedColumns.length, "column", "columns")}; gone: ${counted(removed.length, "row", "rows")} and ${counted(removedColumns.length, "column", "columns")}. Nothing is written yet.` }) });
    if (!found) return;
    setSeen({ table, preview: found });
    setEmpty([]);
  };
  return (
    <>
      <TextField label="Title of the table" value={title} maxLength={60} onChange={(_, value = "") => setTitle(value)} />
      {(standing.own !== undefined || standing.taken !== undefined) && <SheetChoice title={table.title} standing={standing} placement={placement} placed={placed} onChange={setPlacement} />}
      <p>
        {counted(table.rows.length, "row", "rows")} and {counted(table.columns.length, "column", "columns")} go to the sheet “{refresh?.sheet ?? placed.name}”. Issues and decisions go to the sheet Import log{mapName.trim() !== "" && ", the map to the sheet Import maps"}.
      </p>
      {open.length > 0 && <p className="notice">{undecided(open)}</p>}
      {refresh && preview && <RefreshDifference preview={preview} source={table.source} empty={empty} onEmpty={setEmpty} />}
      <div className="buttons">
        {refresh && !preview ? (
          <DefaultButton text="Show what would change" disabled={busy} allowDisabledFocus onClick={() => void look()} />
        ) : (
          <PrimaryButton text={refresh ? "Refresh the table" : "Write the table"} disabled={busy || !placed.request} allowDisabledFocus onClick={() => placed.request && void write(table, refresh ? { refresh, empty } : placed.request.as)} />
        )}
      </div>
    </>
  );
}
