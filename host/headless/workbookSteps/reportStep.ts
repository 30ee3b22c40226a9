import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { chartPicture } from "../../report/chartPicture";
import { isActionFault } from "../../../src/excel/ActionFault";
import { readReport } from "../../../src/excel/actions/readReport";
import { background } from "../../../src/excel/background";
import { reportDocument } from "../../../src/tables/report/reportDocument";
import { Misuse } from "../runProgram";
import type { WorkbookStep } from "./WorkbookStep";

/** Writes the report of what is in the workbook as a Word document, as the pane does. */
export const reportStep: WorkbookStep = {
  option: "report",
  value: "FILE.docx",
  help: ["also writes the report as a Word document, its figures linked to their cells in", "the workbook that --out saves; without --out they name their cells only"],
  saves: true,
  run: async (path, _workbook, out) => {
    if (!/\.docx$/i.test(path)) throw new Misuse(`${path} does not end in .docx. Give a name such as --report report.docx.`);
    const report = await readReport(background.today());
    if (isActionFault(report)) throw new Misuse(report.fault);
    const workbook = out === undefined ? undefined : relative(dirname(resolve(path)), out).split(sep).join("/");
    const bytes = await reportDocument(report, { picture: chartPicture, ...(workbook !== undefined && { workbook }) });
    try {
      mkdirSync(dirname(resolve(path)), { recursive: true });
      writeFileSync(resolve(path), bytes);
    } catch (error) {
      throw new Misuse(`${path} could not be saved: ${(error as Error).message}. Choose another place.`);
    }
    const links = workbook === undefined ? "figures name their sheet and cell, without links: --out gives them a workbook to lead to" : `figures lead to their cells in ${workbook}`;
    return [`Report: ${report.parts.flatMap(({ sheets }) => sheets).length} sheets, saved ${path}; ${links}`];
  },
};
