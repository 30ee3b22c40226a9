import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { writeReport } from "../../excel/actions/writeReport";
import { background } from "../../excel/background";
import { CellLink } from "../CellLink";
import { usePane } from "../PaneContext";
import { saveReport } from "../report/saveReport";

/** What a click on a figure of the document does, in words. */
function whereFiguresLead(workbook: string | undefined): string {
  if (workbook === undefined) return "The workbook has no file yet, so figures name their cells without a link: save the workbook, then make the document again for links.";
  return /^https?:/i.test(workbook) ? "Its figures lead to their cells in this workbook." : `Its figures lead to their cells in “${workbook}”: keep both files in one folder.`;
}

/** Writes what is in the workbook as sheets ready to print, and as a Word document. */
export function ReportTab() {
  const { overview, busy, run, openTab } = usePane();
  const own = overview?.workbook.own ?? [];
  const printed = own.filter(({ kind }) => kind === "report");
  const hasResults = own.some(({ kind }) => kind === "comparison" || kind === "case");

  const print = () =>
    void run({
      title: "Writing the report",
      work: (progress) => writeReport(background.today(), progress),
      tell: ({ sheets }) => ({ message: "The sheets to print are written.", places: sheets.map((sheet) => ({ label: sheet, sheet })) }),
    });
  const save = () => void run({ title: "Making the Word document", work: saveReport, tell: ({ file, workbook }) => ({ message: `Saved as “${file}” where your browser keeps downloads. ${whereFiguresLead(workbook)}` }) });

  return (
    <>
      <h2>Report</h2>
      {!hasResults && (
        <>
          <p>There is nothing to report yet. Write a comparison, or load a case.</p>
          <div className="buttons">
            <PrimaryButton text="Compare" onClick={() => openTab("compare")} />
            <DefaultButton text="Cases" onClick={() => openTab("cases")} />
          </div>
        </>
      )}
      <section className="card" aria-labelledby="report-sheets">
        <h3 id="report-sheets">Sheets to print</h3>
        <p>A cover, then a sheet each for the decision, options, sharing, risks, assumptions, checks and sources, as far as the workbook holds them. A4 across, with header, footer and page breaks. Every figure links to the cell that it comes from.</p>
        {printed.length > 0 && (
          <p>
            Written:{" "}
            {printed.map(({ marker, sheet }, i) => (
              <span key={marker}>
                {i > 0 && ", "}
                <CellLink sheet={sheet}>{sheet}</CellLink>
              </span>
            ))}
            .
          </p>
        )}
        <div className="buttons">
          <PrimaryButton text={printed.length > 0 ? "Write the sheets again" : "Write the report"} disabled={busy || !hasResults} allowDisabledFocus onClick={print} />
        </div>
      </section>
      <section className="card" aria-labelledby="report-word">
        <h3 id="report-word">Word document</h3>
        <p>The same parts as tables and charts, each figure with the sheet and cell that it was read from. Nothing is worked out anew. The file is made here and sent nowhere.</p>
        <div className="buttons">
          <DefaultButton text="Save as a Word document" disabled={busy || !hasResults} allowDisabledFocus onClick={save} />
        </div>
      </section>
    </>
  );
}
