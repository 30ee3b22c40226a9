import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useId } from "react";
import { loadCase } from "../../excel/actions/loadCase";
import { background } from "../../excel/background";
import { hasId } from "../../excel/ownSheets";
import type { CaseDefinition } from "../../tables/cases/CaseDefinition";
import { usePane } from "../PaneContext";

/** A programme with its tables and the sheets that work from them, at one click. */
export function CaseCard({ offered }: { readonly offered: CaseDefinition }) {
  const { overview, busy, run } = usePane();
  const heading = useId();
  const own = overview?.workbook.own ?? [];
  const { id, title, about, source } = offered;
  const compared = own.some(({ kind }) => kind === "comparison");
  const hasTables = offered.tables.every((table) => own.some((held) => hasId(held, table)));
  const isThere = offered.kind === "sheets" ? offered.sheets.some((sheet) => own.some((held) => held.kind === "case" && hasId(held, `${id}-${sheet.id}`))) : compared && hasTables;
  const load = () =>
    void run({
      title: `Loading ${title}`,
      work: (progress) => loadCase(id, background, progress),
      tell: ({ sheets, masterCheck }) => ({ message: `Case loaded. Master check: ${masterCheck}.`, places: sheets.map((sheet) => ({ label: sheet, sheet })) }),
    });
  return (
    <section className="card" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p>{about}</p>
      <p className="note">{source}</p>
      {offered.kind === "comparison" && compared && !hasTables && <p className="notice">This workbook holds a comparison already: this one takes its place. Undo brings it back.</p>}
      <div className="buttons">
        <DefaultButton text={isThere ? "Write its sheets again" : "Load this case"} ariaLabel={`${isThere ? "Write the sheets again" : "Load this case"}: ${title}`} disabled={busy || !overview} allowDisabledFocus onClick={load} />
      </div>
    </section>
  );
}
