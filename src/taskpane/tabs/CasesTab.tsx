import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { loadCase } from "../../excel/actions/loadCase";
import { background } from "../../excel/background";
import { hasId } from "../../excel/ownSheets";
import { cases } from "../../tables/cases/cases";
import { usePane } from "../PaneContext";

/** The programmes of the papers, each loaded with its sheets at one click: worked demonstrations, and forms for one's own figures. */
export function CasesTab() {
  const { overview, busy, run } = usePane();
  const own = overview?.workbook.own ?? [];

  const load = (id: string, title: string) =>
    void run({
      title: `Loading ${title}`,
      work: (progress) => loadCase(id, background, progress),
      tell: ({ sheets, masterCheck }) => ({ message: `Case loaded. Master check: ${masterCheck}.`, places: sheets.map((sheet) => ({ label: sheet, sheet })) }),
    });

  return (
    <>
      <h2>Cases</h2>
      <p>Programmes from council papers. Each writes its tables and the sheets that work from them. Change an input, or add rows of your own, and the sheets follow; what a paper leaves open says “needs your assumption”.</p>
      {cases.map((offered) => {
        const { id, title, about, source } = offered;
        const isThere = offered.kind === "sheets" ? offered.sheets.some((sheet) => own.some((held) => held.kind === "case" && hasId(held, `${id}-${sheet.id}`))) : own.some(({ kind }) => kind === "comparison");
        return (
          <section key={id} className="card" aria-labelledby={`case-${id}`}>
            <h3 id={`case-${id}`}>{title}</h3>
            <p>{about}</p>
            <p className="note">{source}</p>
            <div className="buttons">
              <DefaultButton text={isThere ? "Write its sheets again" : "Load this case"} ariaLabel={`${isThere ? "Write the sheets again" : "Load this case"}: ${title}`} disabled={busy || !overview} allowDisabledFocus onClick={() => load(id, title)} />
            </div>
          </section>
        );
      })}
    </>
  );
}
